import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '@mekong/kit';
import { type Books, readBooks } from './books.ts';
import type { SandboxContext } from './context.ts';
import { deliverDue, nextDeliveryAt, type Wire } from './delivery.ts';
import { type FaultPlan, faultDesk } from './faults.ts';
import { alphanumeric, secret, transactionId } from './ids.ts';
import { CERT_HOST, makeIdentity } from './paypal/signing.ts';
import { listenOn, makeHandler } from './server.ts';
import { emptyState, type GatewayName, type SandboxState, type Secrets } from './state.ts';
import { memoryStore, type SandboxStore } from './store.ts';
import { track } from './tracking.ts';

/** How a sandbox is set up. `publicUrl` is where the buyer's browser and the program reach it, `basePath` included. */
export interface SandboxOptions {
  clock: Clock;
  store?: SandboxStore;
  basePath?: string;
  publicUrl?: () => string;
  webhookUrl?: (gateway: GatewayName) => string | null;
  seed?: number;
  deliver?: typeof fetch;
}

/** A gateway on loopback that keeps books, sends signed events and misbehaves on demand. */
export interface Sandbox {
  handler(req: IncomingMessage, res: ServerResponse): void;
  listen(port?: number, host?: string): Promise<{ url: string; close(): Promise<void> }>;
  paypal: {
    clientId: string;
    clientSecret: string;
    webhookId: string;
    baseUrl(): string;
    /** The root that vouches for the signing certificate: the receiver's trust root. */
    caPem: string;
    /** The host in certificate addresses; a fetcher maps `https://<certHost>` to `baseUrl()`. */
    certHost: string;
  };
  stripe: {
    /** The key of a test account: `sk_test_…`. */
    secretKey: string;
    /** What its events are signed with: `whsec_…`. */
    webhookSecret: string;
    /** Stripe's API answers below this: `<baseUrl>/v1/…`. */
    baseUrl(): string;
  };
  deliverDue(): Promise<number>;
  nextDeliveryAt(): Date | null;
  faults: FaultPlan;
  /** What moved, over both gateways or at one of them. */
  books(gateway?: GatewayName): Books;
  close(): Promise<void>;
}

// Made once a process, because certificates are signed asynchronously and a sandbox is not. Stores that have an
// identity of an earlier start keep it.
const freshIdentity = await makeIdentity();

/** Opens a sandbox on its store. It answers through `handler`, or on a port of its own after `listen`. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const basePath = options.basePath ?? '';
  const store = options.store ?? memoryStore();
  const raw = openState(store, options.seed ?? 1);
  const { state, takeChanges } = track(raw);
  let ownUrl: string | null = null;
  const publicUrl = () => options.publicUrl?.() ?? ownUrl ?? missingUrl();
  const ctx: SandboxContext = {
    state,
    clock: options.clock,
    faults: faultDesk(state),
    apiUrl: publicUrl,
    pageUrl: publicUrl,
    save: () => store.save(raw, takeChanges()),
  };
  const wire: Wire = {
    url: (gateway) => options.webhookUrl?.(gateway) ?? null,
    fetch: options.deliver ?? fetch,
  };
  const deliver = oneAtATime(() => deliverDue(ctx, wire));
  const held = new Set<ServerResponse>();
  const handler = makeHandler(ctx, { ctx, wire, deliverDue: deliver }, basePath, held);
  const closers: (() => Promise<void>)[] = [];
  return {
    handler,
    listen: async (port = 0, host = '127.0.0.1') => {
      const server = await listenOn(handler, port, host);
      ownUrl = server.origin + basePath;
      closers.push(server.close);
      return { url: ownUrl, close: server.close };
    },
    paypal: {
      clientId: state.clientId,
      clientSecret: state.clientSecret,
      webhookId: state.webhookId,
      baseUrl: publicUrl,
      caPem: state.identity.caPem,
      certHost: CERT_HOST,
    },
    stripe: {
      secretKey: state.stripeSecretKey,
      webhookSecret: state.stripeWebhookSecret,
      baseUrl: () => `${publicUrl()}/stripe`,
    },
    deliverDue: deliver,
    nextDeliveryAt: () => nextDeliveryAt(ctx, wire),
    faults: ctx.faults,
    books: (gateway) => readBooks(state, gateway),
    close: async () => {
      for (const res of held) res.destroy();
      await Promise.all(closers.map((close) => close()));
    },
  };
}

function openState(store: SandboxStore, seed: number): SandboxState {
  const kept = store.load();
  if (kept) {
    completed(kept);
    store.save(kept, []);
    return kept;
  }
  const state = emptyState(freshIdentity, newSecrets());
  state.randomState = seed;
  store.save(state, []);
  return state;
}

/** A state of an earlier version has no keys for what came later. */
function completed(kept: SandboxState): void {
  const { stripeSecretKey, stripeWebhookSecret } = newSecrets();
  kept.stripeSecretKey ??= stripeSecretKey;
  kept.stripeWebhookSecret ??= stripeWebhookSecret;
  kept.nextRefunds ??= [];
}

const newSecrets = (): Secrets => ({
  clientId: secret('sandbox-client-'),
  clientSecret: secret('sandbox-secret-'),
  webhookId: transactionId(),
  stripeSecretKey: `sk_test_51${alphanumeric(97)}`,
  stripeWebhookSecret: `whsec_${alphanumeric(32)}`,
});

function missingUrl(): never {
  throw new Error('The sandbox has no address yet: give publicUrl, or call listen first');
}

/** Lets calls of `run` follow each other: two rounds at once would send the same event twice. */
function oneAtATime(run: () => Promise<number>): () => Promise<number> {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const next = last.then(run, run);
    last = next;
    return next;
  };
}

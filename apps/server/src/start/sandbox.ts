import { join } from 'node:path';
import type { PayPalSimulator, StripeSimulator } from '@mekong/gateways';
import type { Clock } from '@mekong/kit';
import type { Config } from '../platform/config/config.ts';
import type { Mount } from '../platform/http/deps.ts';

/** The gateway sandbox of a development server: its own, or one that runs already. */
export interface RunningSandbox {
  readonly paypal: PayPalSimulator;
  readonly stripe: StripeSimulator;
  /** Null when it is somebody else's. */
  readonly mount: Mount | null;
  stop(): Promise<void>;
}

const PREFIX = '/sandbox';
const STRIPE = '/stripe';
const DELIVER_MS = 300;

/** What a sandbox says of itself. */
type Connection = Omit<PayPalSimulator, 'baseUrl'> & { stripe: Omit<StripeSimulator, 'baseUrl'> };

/** Starts what the configuration asks for; null where no sandbox may answer. */
export async function startSandbox(config: Config, clock: Clock): Promise<RunningSandbox | null> {
  const { environment, paypal, stripe } = config;
  const isWanted = [paypal, stripe].some((connection) => connection?.kind === 'sandbox');
  if (environment !== 'development' || !isWanted) return null;
  return config.sandboxUrl ? joinSandbox(config.sandboxUrl) : ownSandbox(config, clock);
}

async function joinSandbox(url: string): Promise<RunningSandbox> {
  const answer = await fetch(`${url}/_control/connection`);
  if (!answer.ok) throw new Error(`SANDBOX_URL: ${url} is no sandbox (it answered ${answer.status})`);
  const { stripe, ...paypal } = (await answer.json()) as Connection;
  return {
    paypal: { ...paypal, baseUrl: url },
    stripe: { ...stripe, baseUrl: url + STRIPE },
    mount: null,
    stop: async () => {},
  };
}

/** Mounted below the public origin; its books are kept over restarts, as a real gateway's would be. */
async function ownSandbox(config: Config, clock: Clock): Promise<RunningSandbox> {
  // Makes keys when it is loaded: only a development server pays for that.
  const { createSandbox, fileStore, startDelivery } = await import('@mekong/sandbox');
  const sandbox = createSandbox({
    clock,
    store: fileStore(join(config.home, 'sandbox.jsonl')),
    basePath: PREFIX,
    publicUrl: () => `${config.publicUrl}${PREFIX}`,
    webhookUrl: (gateway) => `${loopback(config)}/api/v1/webhooks/${gateway}`,
  });
  const delivery = startDelivery(sandbox, { everyMs: DELIVER_MS });
  return {
    paypal: { ...sandbox.paypal, baseUrl: `${loopback(config)}${PREFIX}` },
    stripe: { ...sandbox.stripe, baseUrl: `${loopback(config)}${PREFIX}${STRIPE}` },
    mount: { prefix: PREFIX, handler: sandbox.handler },
    async stop() {
      await delivery.stop();
      await sandbox.close();
    },
  };
}

const loopback = (config: Config): string => `http://127.0.0.1:${config.port}`;

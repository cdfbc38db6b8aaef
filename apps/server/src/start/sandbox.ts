import { join } from 'node:path';
import type { PayPalSimulator, StripeSimulator } from '@mekong/gateways';
import type { Clock } from '@mekong/kit';
import type { Config } from '../platform/config/config.ts';
import type { Mount } from '../platform/http/deps.ts';

/** What speaks to the gateways of a sandbox. */
export interface SandboxWorld {
  readonly paypal: PayPalSimulator;
  readonly stripe: StripeSimulator;
}

/** The gateway sandbox of a development server: its own, or one that runs already. */
export interface RunningSandbox extends SandboxWorld {
  /** Null when it is somebody else's. */
  readonly mount: Mount | null;
  stop(): Promise<void>;
}

const PREFIX = '/sandbox';
const DELIVER_MS = 300;

/** Starts what the configuration asks for; null where no sandbox may answer. */
export async function startSandbox(config: Config, clock: Clock): Promise<RunningSandbox | null> {
  const wanted = config.paypal?.kind === 'sandbox' || config.stripe?.kind === 'sandbox';
  if (config.environment !== 'development' || !wanted) return null;
  if (!config.sandboxUrl) return ownSandbox(config, clock);
  return { ...(await worldAt('SANDBOX_URL', config.sandboxUrl)), mount: null, stop: async () => {} };
}

/** Where test keys that staff paste go instead of the gateways' own test environments; null = there. */
export const testWorldOf = (config: Config): Promise<SandboxWorld> | null =>
  config.testGatewaysUrl ? worldAt('TEST_GATEWAYS_URL', config.testGatewaysUrl) : null;

async function worldAt(variable: string, url: string): Promise<SandboxWorld> {
  const answer = await fetch(`${url}/_control/connection`);
  if (!answer.ok) throw new Error(`${variable}: ${url} is no sandbox (it answered ${answer.status})`);
  const { stripe, ...paypal } = (await answer.json()) as Omit<PayPalSimulator, 'baseUrl'> & {
    stripe: Omit<StripeSimulator, 'baseUrl'>;
  };
  return { paypal: { ...paypal, baseUrl: url }, stripe: { ...stripe, baseUrl: `${url}/stripe` } };
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
    stripe: { ...sandbox.stripe, baseUrl: `${loopback(config)}${PREFIX}/stripe` },
    mount: { prefix: PREFIX, handler: sandbox.handler },
    async stop() {
      await delivery.stop();
      await sandbox.close();
    },
  };
}

const loopback = (config: Config): string => `http://127.0.0.1:${config.port}`;

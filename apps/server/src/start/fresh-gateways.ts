import type { Logger } from '../platform/telemetry/logger.ts';
import type { Wired } from '../wire.ts';

const EVERY_MS = 5_000;

/** Keys that staff paste reach every process within seconds; gives what ends it. */
export function keepGatewaysFresh(wired: Pick<Wired, 'refresh'>, log: Logger): () => Promise<void> {
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = wired
      .refresh()
      .catch((error: Error) => log.warn({ err: error }, 'the gateway connections could not be read anew'));
  }, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

import type { Clock } from '@mekong/kit';
import type { Config } from '../config/config.ts';
import { assertOutsideTransaction, outsideFetch } from '../context/outside.ts';
import { signInternal } from '../http/internal.ts';
import type { Logger } from '../telemetry/logger.ts';

/** What pages for everybody show and keep: `plans` the catalogue, `gateways` the ways to pay. */
export type Shown = 'plans' | 'gateways';

export interface PublicPages {
  /**
   * The pages that show it are made anew for their next visitor. Pages that cannot be told (starting, away) are not
   * waited for: they read it again by themselves within five minutes.
   */
  renew(shown: Shown): Promise<void>;
}

interface PagesOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly webOrigin?: () => string | null;
}

const PATIENCE_MS = 2_000;

/** The way to the pages of this machine. */
export function publicPages({ config, clock, log, webOrigin }: PagesOptions): PublicPages {
  return {
    async renew(shown) {
      const origin = webOrigin?.() ?? null;
      if (origin === null) return;
      assertOutsideTransaction('the pages');
      const headers = {
        'x-mekong-internal': signInternal('127.0.0.1', config.secrets.internal, clock.now()),
      };
      const signal = AbortSignal.timeout(PATIENCE_MS);
      try {
        const url = `${origin}/internal/revalidate?tag=${shown}`;
        const { status } = await outsideFetch(url, { method: 'POST', headers, signal });
        if (status !== 204) log.warn({ shown, status }, 'the pages did not want to be made anew');
      } catch (error) {
        log.warn({ err: error, shown }, 'the pages could not be told of a change');
      }
    },
  };
}

import type { Actor } from './actor.ts';
import type { Ctx, Mode } from './context.ts';

/**
 * Of what is new: the mode of the API key that makes it, else test in development, so that nothing of a demo ever counts
 * as revenue.
 */
export function defaultMode({ actor, config }: Ctx): Mode {
  if (actor.kind === 'key') return actor.mode;
  return config.environment === 'development' ? 'test' : 'live';
}

/** The mode that an API key is bound to; a login is bound to none. */
export const boundMode = (actor: Actor): Mode | null => (actor.kind === 'key' ? actor.mode : null);

import type { Ctx, Mode } from './context.ts';

/**
 * Of what is new: the mode of the API key that makes it, else test in development, so that nothing of a demo ever counts
 * as revenue.
 */
export function defaultMode({ actor, config }: Ctx): Mode {
  if (actor.kind === 'key') return actor.mode;
  return config.environment === 'development' ? 'test' : 'live';
}

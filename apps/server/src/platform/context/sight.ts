import { seesEverybody } from './actor.ts';
import type { Ctx, Mode } from './context.ts';

/** Which part of an internal table an actor sees; null = no bound. */
export interface Sight {
  readonly mode: Mode | null;
  readonly customerId: string | null;
}

/**
 * Row-level security bounds nobody in an internal table: a house key is to see its own mode, and who acts for a customer
 * what was about that one.
 */
export function sightOf({ actor }: Ctx): Sight {
  const mode = actor.kind === 'key' ? actor.mode : null;
  const acting = actor.kind === 'key' || actor.kind === 'user';
  return { mode, customerId: acting && !seesEverybody(actor) ? actor.customerId : null };
}

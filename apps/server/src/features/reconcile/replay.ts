import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { type HeldEvent, holdEvents, reopenEvent } from '../webhooks-in/reopen.ts';
import { aboutWhat } from './about.ts';

export const replayOutcomes = ['replayed', 'waiting', 'no_effect', 'not_found'] as const;

/**
 * `replayed`: it is worked off again, at once. `waiting`: it is in the queue already. `no_effect`: what it told is
 * settled, or is not about anything of ours. `not_found`: there is no such event in the actor's sight.
 */
export type ReplayOutcome = (typeof replayOutcomes)[number];

export interface Replay {
  readonly id: string;
  readonly outcome: ReplayOutcome;
}

/**
 * Has events worked off again, and says of each what that did. The gateway is re-read as for the first time, so however
 * often this is asked, what is settled stays as it is.
 */
export async function replayEvents(ctx: Ctx, ids: readonly string[]): Promise<Replay[]> {
  return ctx.system(async (t) => {
    const outcomes = new Map<string, ReplayOutcome>();
    for (const event of await holdEvents(t, ids)) outcomes.set(event.id, await replay(t, event));
    if ([...outcomes.values()].includes('replayed')) t.wakeDrains();
    return ids.map((id) => ({ id, outcome: outcomes.get(id) ?? 'not_found' }));
  });
}

async function replay(t: TxCtx, event: HeldEvent): Promise<ReplayOutcome> {
  if (event.state === 'waiting') return 'waiting';
  if (event.state === 'done' && !(await aboutWhat(t, event)).isOpen) return 'no_effect';
  await reopenEvent(t, event);
  return 'replayed';
}

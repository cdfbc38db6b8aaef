import { errors } from '@mekong/kit';

/** From each state, the states that may follow it. */
export type Transitions<State extends string> = Readonly<Record<State, readonly State[]>>;

/** Staying in a state is no transition. */
export function mayBecome<State extends string>(table: Transitions<State>, from: State, to: State): boolean {
  return table[from].includes(to);
}

/** Throws INVALID_STATE_TRANSITION (422), naming the noun and both states. */
export function assertTransition<State extends string>(
  noun: string,
  table: Transitions<State>,
  from: State,
  to: State,
): void {
  if (!mayBecome(table, from, to)) throw errors.INVALID_STATE_TRANSITION({ noun, from, to });
}

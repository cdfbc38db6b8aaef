import { errors } from '@mekong/kit';
import type { SubscriptionState } from './subscription-state.ts';

interface Move {
  readonly to: SubscriptionState;
  readonly from: readonly SubscriptionState[];
  /** Where it comes late, twice or about something else, and changes nothing. */
  readonly ignored: readonly SubscriptionState[];
}

/** What happens to a subscription, and what becomes of it. */
const moves = {
  trial_began: { to: 'trialing', from: ['incomplete'], ignored: [] },
  /** The trial is over, and what follows can be billed. */
  trial_ended: { to: 'active', from: ['trialing'], ignored: ['canceled'] },
  /** Nothing of it is owed any more. In `paused` it was the invoice of a time before. */
  paid: {
    to: 'active',
    from: ['incomplete', 'past_due', 'unpaid'],
    ignored: ['active', 'trialing', 'paused', 'canceled'],
  },
  /** The invoice of a period could not be collected. A first payment that fails leaves `incomplete` waiting. */
  collecting_failed: {
    to: 'past_due',
    from: ['trialing', 'active'],
    ignored: ['incomplete', 'past_due', 'unpaid', 'paused', 'canceled'],
  },
  /** Reminders led nowhere; the policy says which of the three follows. */
  dunning_unpaid: { to: 'unpaid', from: ['past_due'], ignored: ['active', 'unpaid', 'paused', 'canceled'] },
  dunning_paused: { to: 'paused', from: ['past_due'], ignored: ['active', 'unpaid', 'paused', 'canceled'] },
  dunning_canceled: {
    to: 'canceled',
    from: ['past_due', 'unpaid'],
    ignored: ['active', 'paused', 'canceled'],
  },
  paused: { to: 'paused', from: ['trialing', 'active'], ignored: [] },
  resumed: { to: 'active', from: ['paused'], ignored: [] },
  canceled: {
    to: 'canceled',
    from: ['incomplete', 'trialing', 'active', 'past_due', 'unpaid', 'paused'],
    ignored: [],
  },
} as const satisfies Record<string, Move>;

export type SubscriptionEvent = keyof typeof moves;

export const subscriptionEvents = Object.keys(moves) as readonly SubscriptionEvent[];

/** The state after an event; the same where it changes nothing. Throws INVALID_STATE_TRANSITION. */
export function afterEvent(state: SubscriptionState, event: SubscriptionEvent): SubscriptionState {
  const { to, from, ignored }: Move = moves[event];
  if (from.includes(state)) return to;
  if (ignored.includes(state)) return state;
  throw errors.INVALID_STATE_TRANSITION({ noun: 'subscription', from: state, to });
}

import { assertTransition, type Transitions } from './transitions.ts';

export const subscriptionStates = [
  'incomplete',
  'trialing',
  'active',
  'past_due',
  'unpaid',
  'paused',
  'canceled',
] as const;
export type SubscriptionState = (typeof subscriptionStates)[number];

/**
 * `incomplete` waits for its first payment, however late. `past_due` keeps its access, `unpaid` by policy; payment
 * brings both back to `active`. Reminders that led nowhere end in `unpaid`, `paused` or `canceled`, by policy.
 * `canceled` is the end: cancelling at period end leaves the state alone until then.
 */
export const subscriptionTransitions: Transitions<SubscriptionState> = {
  incomplete: ['trialing', 'active', 'canceled'],
  trialing: ['active', 'past_due', 'paused', 'canceled'],
  active: ['past_due', 'paused', 'canceled'],
  past_due: ['active', 'unpaid', 'paused', 'canceled'],
  unpaid: ['active', 'canceled'],
  paused: ['active', 'canceled'],
  canceled: [],
};

/** Throws INVALID_STATE_TRANSITION. */
export function assertSubscriptionTransition(from: SubscriptionState, to: SubscriptionState): void {
  assertTransition('subscription', subscriptionTransitions, from, to);
}

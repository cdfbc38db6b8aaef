import type { Subscription } from '@mekong/sdk';

const over: readonly string[] = ['canceled', 'expired'];

/** The subscription a customer thinks of as theirs: one that runs, else one still to be paid, else none. */
export function currentSubscription(subscriptions: readonly Subscription[]): Subscription | null {
  const open = subscriptions.filter((subscription) => !over.includes(subscription.state));
  return open.find((subscription) => subscription.state !== 'incomplete') ?? open[0] ?? null;
}

/** Those that ended after having run; purchases never paid are noise to the customer. */
export function endedSubscriptions(subscriptions: readonly Subscription[]): Subscription[] {
  return subscriptions.filter(
    (subscription) => over.includes(subscription.state) && subscription.currentPeriodStart,
  );
}

/** What was paid for and runs can be canceled; what already ends at its period can still be ended now. */
export function isCancelable(subscription: Subscription): boolean {
  return !over.includes(subscription.state) && subscription.state !== 'incomplete';
}

import type { SubscriptionState } from '@mekong/billing';
import type { Interval } from '@mekong/kit';
import type { TxCtx } from '../../platform/context/context.ts';
import { countCustomersOf, tallyBy } from './tally-repository.ts';

/** Subscriptions that are alike in everything that their price depends on. */
export interface Tally {
  readonly planVersionId: string;
  readonly priceId: string;
  readonly state: SubscriptionState;
  readonly interval: Interval;
  readonly currency: string;
  readonly quantity: bigint;
  readonly subscriptions: number;
}

export interface TallyFilter {
  readonly mode?: 'live' | 'test' | undefined;
  readonly customerId?: string | undefined;
}

/** All subscriptions that ever began, counted by what they cost; the actor's door leaves out what it may not see. */
export const tallySubscriptions = (t: TxCtx, filter: TallyFilter): Promise<Tally[]> => tallyBy(t.db, filter);

export interface CustomerCount {
  /** Null = of all currencies: who has subscriptions in two counts once. */
  readonly currency: string | null;
  readonly customers: number;
}

/** How many customers have a subscription at one of the prices that is active or past due. */
export const countPayingCustomers = (
  t: TxCtx,
  filter: TallyFilter,
  priceIds: readonly string[],
): Promise<CustomerCount[]> =>
  priceIds.length === 0 ? Promise.resolve([]) : countCustomersOf(t.db, filter, priceIds);

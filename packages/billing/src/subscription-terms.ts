import type { Currency, Period } from '@mekong/kit';
import type { Terms } from './subscription-item.ts';
import type { SubscriptionState } from './subscription-state.ts';

/** What decisions about a subscription are made from. */
export interface SubscriptionTerms extends Terms {
  readonly state: SubscriptionState;
  readonly currency: Currency;
  /** IANA zone of the account. */
  readonly zone: string;
  /** Where its cycle begins; every period is counted from here. */
  readonly anchor: Date;
  /** The period that is paid, or the trial. */
  readonly period: Period;
  /** Set: it ends then. */
  readonly cancelAt: Date | null;
  /** Set: it has these terms from then on. */
  readonly scheduled: ScheduledChange | null;
}

export interface ScheduledChange extends Terms {
  readonly at: Date;
}

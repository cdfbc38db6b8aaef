import type { SubscriptionState } from '@mekong/billing';
import type { Interval } from '@mekong/kit';
import type { Mode } from '../../platform/context/context.ts';

/** A plan that a customer pays for, period by period. */
export interface Subscription {
  readonly id: string;
  readonly customerId: string;
  readonly mode: Mode;
  readonly state: SubscriptionState;
  readonly planVersionId: string;
  readonly interval: Interval;
  readonly currency: string;
  /** Price and quantity of its one item. */
  readonly priceId: string;
  readonly quantity: bigint;
  readonly currentPeriodStart: Date | null;
  readonly currentPeriodEnd: Date | null;
  readonly cancelAt: Date | null;
  readonly canceledAt: Date | null;
  readonly createdAt: Date;
}

/** States in which a customer has the plan: a second one is not sold beside it. */
export const RUNNING = ['trialing', 'active', 'past_due', 'unpaid', 'paused'] as const;

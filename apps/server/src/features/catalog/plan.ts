import type { Interval } from '@mekong/kit';

export type FeatureKind = 'boolean' | 'static' | 'metered';

export interface PlanEntitlement {
  readonly feature: string;
  readonly label: string;
  readonly kind: FeatureKind;
  /** Null = unlimited. */
  readonly value: bigint | null;
  readonly period: 'month' | null;
}

/** `once` = paid for once, without a subscription. */
export type PriceInterval = Interval | 'once';

export interface PlanPrice {
  readonly id: string;
  readonly interval: PriceInterval;
  readonly currency: string;
  readonly model: 'flat' | 'per_unit';
  /** Decimal string in the major unit. */
  readonly unitAmount: string;
}

export type PlanKind = 'recurring' | 'one_time';

/** A plan at one of its versions, with everything that was sold by that name. */
export interface Plan {
  readonly id: string;
  readonly code: string;
  readonly kind: PlanKind;
  readonly name: string;
  readonly tagline: string;
  readonly audience: string;
  /** Sold by talking to the seller, never by checkout. */
  readonly custom: boolean;
  readonly highlights: readonly string[];
  readonly versionId: string;
  readonly version: number;
  /** Days that a license of this version lasts; null = the seller's policy. */
  readonly licenseDays: number | null;
  readonly prices: readonly PlanPrice[];
  readonly entitlements: readonly PlanEntitlement[];
}

/** What a checkout buys: one price of one plan version. */
export interface Offer {
  readonly plan: Plan;
  readonly price: PlanPrice;
}

/** What a subscription is made of. */
export interface RecurringOffer extends Offer {
  readonly price: PlanPrice & { readonly interval: Interval };
}

/** Null for what is paid for once. */
export function asRecurring({ plan, price }: Offer): RecurringOffer | null {
  const { interval } = price;
  return interval === 'once' ? null : { plan, price: { ...price, interval } };
}

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

export interface PlanPrice {
  readonly id: string;
  readonly interval: Interval;
  readonly currency: string;
  readonly model: 'flat' | 'per_unit';
  /** Decimal string in the major unit. */
  readonly unitAmount: string;
}

/** A plan at one of its versions, with everything that was sold by that name. */
export interface Plan {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly tagline: string;
  readonly audience: string;
  /** Sold by talking to the seller, never by checkout. */
  readonly custom: boolean;
  readonly highlights: readonly string[];
  readonly versionId: string;
  readonly version: number;
  readonly prices: readonly PlanPrice[];
  readonly entitlements: readonly PlanEntitlement[];
}

/** What a checkout buys: one price of one plan version. */
export interface Offer {
  readonly plan: Plan;
  readonly price: PlanPrice;
}

import type { Money } from '@mekong/kit';
import type { PlanKind, PriceInterval } from './plan.ts';

/** What one version of a plan says; never changed once it is written. */
export interface Terms {
  readonly prices: readonly NewPrice[];
  readonly entitlements: readonly NewEntitlement[];
  /** Days that a license lasts; null = the seller's policy. */
  readonly licenseDays: number | null;
}

export interface NewPrice {
  readonly interval: PriceInterval;
  readonly amount: Money;
}

export interface NewEntitlement {
  readonly feature: string;
  /** What a feature is called that nothing entitles to yet; a known one keeps its name. */
  readonly label?: string | undefined;
  /** Null = unlimited. */
  readonly value: bigint | null;
  /** Counted anew each month; null = as many at a time. */
  readonly period: 'month' | null;
}

/** How a plan is shown; the same for every version. */
export interface Words {
  readonly name: string;
  readonly tagline: string;
  readonly audience: string;
  readonly highlights: readonly string[];
}

export interface Slip {
  readonly field: string;
  readonly message: string;
}

interface Sold {
  readonly kind: PlanKind;
  readonly custom: boolean;
}

/** What is wrong with terms for a plan of this kind, by field; whatever can be said without a database. */
export function slipsOf(terms: Terms, { kind, custom }: Sold): Slip[] {
  return [...pricesSlips(terms.prices, kind, custom), ...entitlementSlips(terms.entitlements)];
}

function pricesSlips(prices: readonly NewPrice[], kind: PlanKind, custom: boolean): Slip[] {
  if (custom && prices.length > 0) return [slip('prices', 'a custom plan has no price')];
  if (!custom && prices.length === 0) return [slip('prices', 'at least one is needed')];
  const [first] = prices;
  return prices.flatMap(({ interval, amount }, index) => [
    ...((interval === 'once') === (kind === 'one_time')
      ? []
      : [slip(`prices.${index}.interval`, kind === 'one_time' ? 'is paid once' : 'is paid again and again')]),
    ...(prices.findIndex((one) => one.interval === interval) < index
      ? [slip(`prices.${index}.interval`, 'is there already')]
      : []),
    ...(amount.currency === first?.amount.currency
      ? []
      : [slip(`prices.${index}.amount.currency`, 'must be that of the other prices')]),
  ]);
}

function entitlementSlips(entitlements: readonly NewEntitlement[]): Slip[] {
  return entitlements.flatMap(({ feature }, index) =>
    entitlements.findIndex((one) => one.feature === feature) < index
      ? [slip(`entitlements.${index}.feature`, 'is there already')]
      : [],
  );
}

export const slip = (field: string, message: string): Slip => ({ field: `body.${field}`, message });

import type { Money, Period } from '@mekong/kit';
import { explainLine, type LineExplanation, type LineFacts } from './line-explanation.ts';

/**
 * `fixed` is owed once, `recurring` pays a whole period ahead, `proration` a part of one (or gives it back), `usage` what
 * was measured, `commitment` what a minimum lacks.
 */
export type LineKind = 'fixed' | 'recurring' | 'proration' | 'usage' | 'commitment';

/** A line that a subscription owes; not on an invoice yet. */
export interface BillingLine {
  readonly kind: LineKind;
  /** The price version; null for what no price says. */
  readonly priceId: string | null;
  /** What it pays for. */
  readonly period: Period;
  readonly amount: Money;
  readonly explanation: LineExplanation;
}

type Facts = Pick<LineFacts, 'priceId' | 'price' | 'used'> & Partial<LineFacts>;

/** Rated, rounded once and explained. Throws RangeError like `explainLine`. */
export function billingLine(kind: LineKind, period: Period, facts: Facts): BillingLine {
  const line = explainLine({ fraction: null, direction: 'charge', usageHash: null, ...facts });
  return { kind, priceId: facts.priceId, period, ...line };
}

import { type Period, period } from '@mekong/kit';
import { type BillingLine, billingLine } from './billing-line.ts';
import type { LineFraction } from './line-explanation.ts';
import { type ProrationTerms, unusedFraction } from './proration.ts';
import { licensed, type SubscriptionItem, sameItem } from './subscription-item.ts';

export interface ItemChange {
  readonly before: readonly SubscriptionItem[];
  readonly after: readonly SubscriptionItem[];
  /** The period that is paid. */
  readonly period: Period;
  /** Within the period. */
  readonly at: Date;
}

/**
 * What a change within a period costs: a credit for what is left of each old price, a charge for the rest of the period
 * at each new one, each rounded on its own; never one line of the difference. Half-way from 10 to 20: −5 and +10. Items
 * that stay as they are have no line, so a change of seats leaves the base alone; an add-on is a charge, its removal a
 * credit. Measured prices are paid when their period is over, whatever changed meanwhile.
 */
export function changeLines(change: ItemChange, terms: ProrationTerms): BillingLine[] {
  const rest = unusedFraction(change.period, change.at, terms);
  if (rest.numerator === 0n) return [];
  const left = period(change.at, change.period.end);
  const credits = without(change.before, change.after).map((item) => part('credit', item, left, rest));
  const charges = without(change.after, change.before).map((item) => part('charge', item, left, rest));
  return [...credits, ...charges];
}

/** What is left of a period, given back: for a cancellation now, or before the cycle begins anew. */
export function creditLines(
  items: readonly SubscriptionItem[],
  { paid, at }: { paid: Period; at: Date },
  terms: ProrationTerms,
): BillingLine[] {
  return changeLines({ before: items, after: [], period: paid, at }, terms);
}

/** A whole period of every licensed price, paid ahead. */
export const recurringLines = (items: readonly SubscriptionItem[], of: Period): BillingLine[] =>
  licensed(items).map(({ priceId, price, quantity }) =>
    billingLine('recurring', of, { priceId, price, used: quantity }),
  );

/** Another interval: what is left of the old period is given back, and a cycle of the new one begins. */
export function restartLines(
  change: ItemChange & { readonly next: Period },
  terms: ProrationTerms,
): BillingLine[] {
  const { before, period: paid, at } = change;
  return [...creditLines(before, { paid, at }, terms), ...recurringLines(change.after, change.next)];
}

const without = (
  items: readonly SubscriptionItem[],
  others: readonly SubscriptionItem[],
): SubscriptionItem[] => licensed(items).filter((item) => !others.some((other) => sameItem(item, other)));

function part(
  direction: 'charge' | 'credit',
  { priceId, price, quantity }: SubscriptionItem,
  left: Period,
  fraction: LineFraction,
): BillingLine {
  return billingLine('proration', left, { priceId, price, used: quantity, fraction, direction });
}

import {
  type Currency,
  compareExact,
  fraction,
  type Interval,
  type Money,
  partOf,
  sumExact,
  timesExact,
} from '@mekong/kit';
import { exactAmount, type Price, rateSteps } from './price.ts';

/** One price that a subscription pays; a price stands in it once. */
export interface SubscriptionItem {
  readonly priceId: string;
  readonly price: Price;
  /** `licensed`: a quantity paid ahead; `metered`: what was used, paid when the period is over. */
  readonly kind: 'licensed' | 'metered';
  /** Of a licensed item: seats, or '1'. Decimal string. */
  readonly quantity: string;
}

export interface Terms {
  readonly interval: Interval;
  readonly items: readonly SubscriptionItem[];
}

export const licensed = (items: readonly SubscriptionItem[]): SubscriptionItem[] =>
  items.filter(({ kind }) => kind === 'licensed');

export const metered = (items: readonly SubscriptionItem[]): SubscriptionItem[] =>
  items.filter(({ kind }) => kind === 'metered');

export const sameItem = (a: SubscriptionItem, b: SubscriptionItem): boolean =>
  a.priceId === b.priceId && a.kind === b.kind && compareExact(a.quantity, b.quantity) === 0;

const perYear: Readonly<Record<Interval, string>> = {
  day: '365',
  week: '52',
  month: '12',
  quarter: '4',
  year: '1',
};

/** What recurs, over a year, in major units and exact; nothing that is measured. */
export function yearlyValue({ interval, items }: Terms): string {
  const parts = licensed(items).map(({ price, quantity }) => exactAmount(rateSteps(price, quantity)));
  return timesExact(sumExact(parts), perYear[interval]);
}

/** Normalised to a month: a year is 12 of them and 52 weeks. 100 a week = 100 × 52 / 12 = 433.33. */
export function monthlyValue(terms: Terms, currency: Currency): Money {
  return partOf(yearlyValue(terms), fraction(1n, 12n), currency);
}

export type Direction = 'upgrade' | 'downgrade' | 'same';

/** By the normalised value, which a cheaper price of a shorter interval may well exceed. */
export function direction(before: Terms, after: Terms): Direction {
  const order = compareExact(yearlyValue(after), yearlyValue(before));
  if (order === 0) return 'same';
  return order > 0 ? 'upgrade' : 'downgrade';
}

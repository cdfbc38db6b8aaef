import { allocate, type Currency, type Interval, type Money, money, sum } from '@mekong/kit';
import type { SubscriptionState } from './subscription-state.ts';

/** What subscriptions of one kind bring: those of one plan at one price in one state. */
export interface RecurringGroup {
  readonly plan: string;
  readonly state: SubscriptionState;
  readonly interval: Interval;
  /** Of one subscription, each interval: the recurring price without tax, usage and what is paid once. */
  readonly amount: Money;
  /** Off each interval, by discounts that last. */
  readonly discounts?: readonly Discount[];
  readonly subscriptions: number;
}

export interface Discount {
  readonly amount: bigint;
  /** From now on; null = for as long as the subscription runs. */
  readonly months: number | null;
}

export interface PlanFigures {
  readonly plan: string;
  readonly subscriptions: number;
  readonly mrr: Money;
}

/** What recurs in one currency. Two currencies are never added. */
export interface RecurringRevenue {
  readonly currency: Currency;
  readonly mrr: Money;
  readonly arr: Money;
  /** Largest first; they add up to `mrr`. */
  readonly byPlan: readonly PlanFigures[];
}

/** How often an interval comes in a year. */
const TIMES_A_YEAR: Readonly<Record<Interval, bigint>> = {
  day: 365n,
  week: 52n,
  month: 12n,
  quarter: 4n,
  year: 1n,
};

/** Trials pay nothing yet; what is unpaid, paused or over pays nothing any more. */
const PAYING: ReadonlySet<SubscriptionState> = new Set(['active', 'past_due']);
const LASTING_MONTHS = 12;

/** Whether a group counts: it is paid for, and costs something. */
export const isRecurring = (group: RecurringGroup): boolean => PAYING.has(group.state) && yearly(group) > 0n;

/**
 * MRR and ARR by currency, in order of its code. Everything is added up by the year, where it is exact, and rounded once:
 * 50 × 600.00 a year are 2,500.00 a month, not 50 rounded twelfths.
 */
export function recurringRevenue(groups: readonly RecurringGroup[]): RecurringRevenue[] {
  const counted = groups.filter(isRecurring);
  const currencies = [...new Set(counted.map(({ amount }) => amount.currency))].sort();
  return currencies.map((currency) =>
    inCurrency(
      currency,
      counted.filter(({ amount }) => amount.currency === currency),
    ),
  );
}

function inCurrency(currency: Currency, groups: readonly RecurringGroup[]): RecurringRevenue {
  const plans = [...new Set(groups.map(({ plan }) => plan))].sort();
  const ofPlan = (plan: string) => groups.filter((group) => group.plan === plan);
  const years = plans.map((plan) => ofPlan(plan).reduce((total, group) => total + yearly(group), 0n));
  const arr = sum(
    years.map((year) => money(year, currency)),
    currency,
  );
  const mrr = monthOf(arr);
  const shares = allocate(mrr.amount, years);
  const byPlan = plans.map((plan, index) => ({
    plan,
    subscriptions: ofPlan(plan).reduce((total, group) => total + group.subscriptions, 0),
    mrr: money(shares[index] ?? 0n, currency),
  }));
  return { currency, mrr, arr, byPlan: byPlan.sort((a, b) => Number(b.mrr.amount - a.mrr.amount)) };
}

/** What the group brings in twelve months, in minor units. */
function yearly({ amount, discounts = [], interval, subscriptions }: RecurringGroup): bigint {
  const lasting = discounts.filter(({ months }) => months === null || months >= LASTING_MONTHS);
  const off = lasting.reduce((total, discount) => total + discount.amount, 0n);
  const each = amount.amount > off ? amount.amount - off : 0n;
  return each * TIMES_A_YEAR[interval] * BigInt(subscriptions);
}

/** A twelfth, half away from zero. */
const monthOf = (year: Money): Money => money((year.amount * 2n + 12n) / 24n, year.currency);

/** Average revenue per customer; null ("n/a") without customers. Half away from zero. */
export function revenuePerCustomer(mrr: Money, customers: number): Money | null {
  if (customers === 0) return null;
  const by = BigInt(customers);
  return money((mrr.amount * 2n + by) / (by * 2n), mrr.currency);
}

import { calendarStart, type Interval, type Period, periodContaining } from '@mekong/kit';
import type { BillingLine } from './billing-line.ts';
import { changeLines } from './change-lines.ts';
import type { ProrationTerms } from './proration.ts';
import type { SubscriptionItem } from './subscription-item.ts';

/** The period of the cycle that holds `instant`; counted from the anchor, so the 31st comes back after February. */
export function cyclePeriod(anchor: Date, zone: string, interval: Interval, instant: Date): Period {
  const { start, end } = periodContaining(anchor, zone, interval, instant);
  return { start, end };
}

/** `start`: periods begin on the day and at the time of the first; `calendar`: on the first of the month, quarter … */
export type Anchoring = 'start' | 'calendar';

export interface Cycle {
  readonly anchor: Date;
  /** The full period that `start` lies in: by the calendar it may have begun before. */
  readonly period: Period;
}

/** Where the cycle of what begins at `start` is anchored. */
export function cycleFrom(start: Date, zone: string, interval: Interval, anchoring: Anchoring): Cycle {
  const anchor = anchoring === 'start' ? start : calendarStart(start, zone, interval);
  return { anchor, period: cyclePeriod(anchor, zone, interval, start) };
}

/** What the first, perhaps broken, period costs: the part from `start` on, over the full period. */
export function openingLines(
  items: readonly SubscriptionItem[],
  cycle: Cycle,
  start: Date,
  terms: ProrationTerms,
): BillingLine[] {
  return changeLines({ before: [], after: items, period: cycle.period, at: start }, terms);
}

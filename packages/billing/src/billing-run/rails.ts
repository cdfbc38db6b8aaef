import { civilDate } from '@mekong/kit';
import type { BilledLine } from './arrears.ts';

export const mostLinesADay = 15;

/** A line of one subscription and when it was, or would be, billed. */
export interface RailLine extends BilledLine {
  readonly at: Date;
}

export type Rail = 'fixed_twice' | 'recurring_twice' | 'too_many_lines';

/** What a person is shown: the lines that are there, and those that would join them. */
export interface RailFault {
  readonly rail: Rail;
  /** The start, the price and period, or the day that both are about. */
  readonly about: string;
  readonly existing: readonly RailLine[];
  readonly planned: readonly RailLine[];
}

export type RailVerdict =
  | { readonly verdict: 'bill' }
  | { readonly verdict: 'park'; readonly diff: readonly RailFault[] };

/**
 * The last look before lines are billed, whatever planned them: one fixed line per start, one line per kind, price and
 * period, 15 lines a day in the account's zone. Lines that break it are not billed and not dropped; they wait for a
 * person with the diff. `existing` are the subscription's lines that are billed.
 */
export function checkRails(
  existing: readonly RailLine[],
  planned: readonly RailLine[],
  zone: string,
): RailVerdict {
  const diff = [
    ...crowded('fixed_twice', existing, planned, fixedKey, 1),
    ...crowded('recurring_twice', existing, planned, recurringKey, 1),
    ...crowded('too_many_lines', existing, planned, ({ at }) => civilDate(at, zone), mostLinesADay),
  ];
  return diff.length === 0 ? { verdict: 'bill' } : { verdict: 'park', diff };
}

/** Groups by key that planned lines would bring above `most`. What is there already is not judged again. */
function crowded(
  rail: Rail,
  existing: readonly RailLine[],
  planned: readonly RailLine[],
  keyOf: (line: RailLine) => string | null,
  most: number,
): RailFault[] {
  const keys = new Set(planned.map(keyOf).filter((key) => key !== null));
  return [...keys].flatMap((about) => {
    const here = existing.filter((line) => keyOf(line) === about);
    const joining = planned.filter((line) => keyOf(line) === about);
    if (here.length + joining.length <= most) return [];
    return [{ rail, about, existing: here, planned: joining }];
  });
}

const fixedKey = ({ kind, period }: RailLine): string | null =>
  kind === 'fixed' ? period.start.toISOString() : null;

/** A proration may come as often as somebody changes their mind; the limit of the day holds it. */
function recurringKey({ kind, priceId, period }: RailLine): string | null {
  if (kind === 'fixed' || kind === 'proration') return null;
  return [kind, priceId ?? '', period.start.toISOString(), period.end.toISOString()].join(' ');
}

/** Half open: `start` is inside, `end` is not. */
export interface Period {
  readonly start: Date;
  readonly end: Date;
}

/** Throws RangeError unless start lies before end. */
export function period(start: Date, end: Date): Period {
  if (!(start.getTime() < end.getTime())) throw new RangeError('a period ends after it starts');
  return { start, end };
}

export function contains(whole: Period, instant: Date): boolean {
  return whole.start <= instant && instant < whole.end;
}

/** Periods that only touch do not overlap. */
export function overlaps(a: Period, b: Period): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What both cover, or null. */
export function intersection(a: Period, b: Period): Period | null {
  if (!overlaps(a, b)) return null;
  return { start: a.start > b.start ? a.start : b.start, end: a.end < b.end ? a.end : b.end };
}

export function milliseconds(whole: Period): number {
  return whole.end.getTime() - whole.start.getTime();
}

/** Whole seconds; a broken last second does not count. */
export function seconds(whole: Period): number {
  return Math.floor(milliseconds(whole) / 1000);
}

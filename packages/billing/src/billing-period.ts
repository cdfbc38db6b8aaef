import { type Interval, type Period, periodContaining } from '@mekong/kit';

/** The period of the cycle that holds `instant`; counted from the anchor, so the 31st comes back after February. */
export function cyclePeriod(anchor: Date, zone: string, interval: Interval, instant: Date): Period {
  const { start, end } = periodContaining(anchor, zone, interval, instant);
  return { start, end };
}

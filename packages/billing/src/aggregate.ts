import { compareExact, sumExact } from '@mekong/kit';

export const aggregations = ['sum', 'count', 'max', 'unique_count', 'last'] as const;

/** How the events of a meter become one quantity. */
export type Aggregation = (typeof aggregations)[number];

export interface MeterEvent {
  /** One event, however often it was sent. */
  readonly id: string;
  readonly time: Date;
  /** Decimal string. */
  readonly value: string;
  /** What `unique_count` counts: a user, a document; null = not counted by it. */
  readonly subject: string | null;
}

/** A decimal string; '0' of no events. The order of the events and their repetition change nothing. */
export function aggregate(aggregation: Aggregation, events: readonly MeterEvent[]): string {
  const once = [...new Map(events.map((event) => [event.id, event])).values()];
  return ways[aggregation](once);
}

const ways: Readonly<Record<Aggregation, (events: readonly MeterEvent[]) => string>> = {
  sum: (events) => sumExact(events.map(({ value }) => value)),
  count: (events) => String(events.length),
  max: (events) => best(events, (a, b) => compareExact(a.value, b.value) > 0),
  unique_count: (events) =>
    String(new Set(events.map(({ subject }) => subject).filter((subject) => subject !== null)).size),
  last: (events) => best(events, isLater),
};

function best(events: readonly MeterEvent[], beats: (a: MeterEvent, b: MeterEvent) => boolean): string {
  const [first, ...others] = events;
  if (first === undefined) return '0';
  return others.reduce((known, event) => (beats(event, known) ? event : known), first).value;
}

/** Of two in the same instant the greater id, so that the answer does not depend on the order of rows. */
function isLater(a: MeterEvent, b: MeterEvent): boolean {
  const order = a.time.getTime() - b.time.getTime();
  return order === 0 ? a.id > b.id : order > 0;
}

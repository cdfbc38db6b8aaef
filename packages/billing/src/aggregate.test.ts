import { compareExact, sumExact } from '@mekong/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Aggregation, aggregate, aggregations, type MeterEvent } from './aggregate.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const event = (id: string, value: string, minute = 0, subject: string | null = null): MeterEvent => ({
  id,
  value,
  subject,
  time: new Date(Date.UTC(2026, 0, 1, 0, minute)),
});

describe('worked', () => {
  const events = [
    event('a', '3', 1, 'ann'),
    event('b', '0.1', 3, 'bob'),
    event('c', '0.2', 2, 'ann'),
    event('d', '1', 0),
  ];

  test.each<[Aggregation, string]>([
    ['sum', '4.3'],
    ['count', '4'],
    ['max', '3'],
    ['unique_count', '2'],
    ['last', '0.1'],
  ])('%s of 3, 0.1, 0.2 and 1 by two subjects is %s', (aggregation, quantity) => {
    expect(aggregate(aggregation, events)).toBe(quantity);
  });

  test.each(aggregations)('%s of nothing is 0', (aggregation) => {
    expect(aggregate(aggregation, [])).toBe('0');
  });

  test('the greatest of negative values is one of them', () => {
    expect(aggregate('max', [event('a', '-3'), event('b', '-2')])).toBe('-2');
  });

  test('of two in the same instant the greater id is the last', () => {
    expect(aggregate('last', [event('b', '2'), event('a', '1')])).toBe('2');
  });
});

describe('for any events', () => {
  const events = fc.uniqueArray(
    fc
      .tuple(
        fc.uuid(),
        fc.integer({ min: -999, max: 9999 }),
        fc.nat(5),
        fc.option(fc.constantFrom('x', 'y', 'z')),
      )
      .map(([id, value, minute, subject]) => event(id, `${value}.5`, minute, subject)),
    { selector: ({ id }) => id },
  );
  const kinds = fc.constantFrom(...aggregations);

  test('neither order nor repetition matters', () => {
    fc.assert(
      fc.property(kinds, events, (kind, list) => {
        expect(aggregate(kind, [...list.toReversed(), ...list])).toBe(aggregate(kind, list));
      }),
    );
  });

  test('two halves have the sum and the count of the whole, and its greatest', () => {
    fc.assert(
      fc.property(events, fc.nat(20), (list, at) => {
        const halves = [list.slice(0, at), list.slice(at)];
        const both = (kind: Aggregation) => halves.map((half) => aggregate(kind, half));
        expect(sumExact(both('sum'))).toBe(aggregate('sum', list));
        expect(sumExact(both('count'))).toBe(aggregate('count', list));
        const filled = halves.filter((half) => half.length > 0).map((half) => aggregate('max', half));
        const greatest = filled.reduce((a, b) => (compareExact(a, b) > 0 ? a : b), filled[0] ?? '0');
        expect(greatest).toBe(aggregate('max', list));
      }),
    );
  });
});

import { money } from '@mekong/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExplainedLine, explainLine, type LineFacts, verifyLine } from './line-explanation.ts';
import type { Price } from './price.ts';
import { usageSetHash } from './usage-hash.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const seats: Price = { model: 'per_unit', unitPrice: '20', currency: 'USD' };
const facts = (more: Partial<LineFacts> = {}): LineFacts => ({
  priceId: 'pri_1',
  price: seats,
  used: '1',
  fraction: null,
  direction: 'charge',
  usageHash: null,
  ...more,
});
const twoThirds = { numerator: 20n, denominator: 30n, basis: 'days' } as const;
/** As a jsonb column gives it back. */
const stored = ({ explanation }: ExplainedLine) => JSON.parse(JSON.stringify(explanation));

describe('a line explained', () => {
  test('says price version, price, quantity, fraction, tiers and amount', () => {
    const price: Price = {
      model: 'graduated',
      currency: 'USD',
      tiers: [
        { upTo: '50', unitPrice: '0', flatFee: '0' },
        { upTo: null, unitPrice: '20', flatFee: '0' },
      ],
    };
    // 3 × 20 × 20/30 = 40
    const line = explainLine(facts({ price, used: '53', fraction: twoThirds }));
    expect(line.amount).toEqual(money(4000n, 'USD'));
    expect(line.explanation).toEqual({
      priceId: 'pri_1',
      price,
      used: '53',
      fraction: { numerator: '20', denominator: '30', basis: 'days' },
      direction: 'charge',
      usageHash: null,
      steps: [
        { tier: 1, quantity: '50', unitPrice: '0', exactAmount: '0' },
        { tier: 2, quantity: '3', unitPrice: '20', exactAmount: '60' },
      ],
      amount: '4000',
      currency: 'USD',
    });
  });

  test('a part is rounded once, from the exact amount: 0.333 × 3 × 20/30 = 0.666', () => {
    const price: Price = { ...seats, unitPrice: '0.333' } as Price;
    expect(explainLine(facts({ price, used: '3', fraction: twoThirds })).amount.amount).toBe(67n);
  });

  test('a credit mirrors its charge, also of a negative price', () => {
    // 50 × 20/30 = 33.33
    const half = facts({ price: { ...seats, unitPrice: '50' } as Price, fraction: twoThirds });
    expect(explainLine({ ...half, direction: 'credit' }).amount.amount).toBe(-3333n);
    const rebate = facts({ price: { ...seats, unitPrice: '-50' } as Price, direction: 'credit' });
    expect(explainLine(rebate).amount.amount).toBe(5000n);
  });
});

describe('a stored line', () => {
  test('agrees with itself after a trip through JSON', () => {
    const line = explainLine(facts({ used: '7', fraction: twoThirds, direction: 'credit' }));
    expect(verifyLine(stored(line), line.amount)).toEqual([]);
  });

  test.each([
    ['an amount on the invoice', money(2001n, 'USD'), {}, 'amount'],
    ['a currency on the invoice', money(2000n, 'EUR'), {}, 'currency'],
    ['an amount that was kept', money(2000n, 'USD'), { amount: '1999' }, 'amount'],
    ['a quantity', money(2000n, 'USD'), { used: '2' }, 'steps'],
    ['a price', money(2000n, 'USD'), { price: { ...seats, unitPrice: '21' } }, 'steps'],
    [
      'a fraction',
      money(2000n, 'USD'),
      { fraction: { numerator: '1', denominator: '2', basis: 'days' } },
      'amount',
    ],
  ])('%s that was changed afterwards is found', (_, amount, change, field) => {
    const kept = { ...stored(explainLine(facts())), ...change };
    expect(verifyLine(kept, amount).map((fault) => fault.field)).toContain(field);
  });

  test('says what was stored and what comes out', () => {
    expect(verifyLine(stored(explainLine(facts())), money(2001n, 'USD'))).toEqual([
      { field: 'amount', stored: '2001', computed: '2000' },
    ]);
  });

  test('usage that is not what was billed is found', () => {
    const events = [
      { id: 'a', value: '1' },
      { id: 'b', value: '2' },
    ];
    const line = explainLine(facts({ used: '3', usageHash: usageSetHash(events) }));
    expect(verifyLine(stored(line), line.amount, usageSetHash(events.toReversed()))).toEqual([]);
    const lost = usageSetHash(events.slice(1));
    expect(verifyLine(stored(line), line.amount, lost)).toMatchObject([
      { field: 'usageHash', computed: lost },
    ]);
  });

  test('an impossible fraction is no explanation', () => {
    const kept = {
      ...stored(explainLine(facts())),
      fraction: { numerator: '1', denominator: '0', basis: 'days' },
    };
    expect(() => verifyLine(kept, money(2000n, 'USD'))).toThrow(RangeError);
  });

  test('of any kind is recomputed to the minor unit', () => {
    const unit = fc
      .nat(10_000_000)
      .map((value) => `${Math.trunc(value / 1000)}.${String(value % 1000).padStart(3, '0')}`);
    const part = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 8n }), fc.bigInt({ min: 1n, max: 10n ** 8n }))
      .map(([numerator, denominator]) => ({ numerator, denominator, basis: 'seconds' as const }));
    fc.assert(
      fc.property(unit, fc.nat(1000), fc.option(part), fc.boolean(), (unitPrice, used, share, isCredit) => {
        const line = explainLine(
          facts({
            price: { model: 'per_unit', unitPrice, currency: 'USD' },
            used: String(used),
            fraction: share,
            direction: isCredit ? 'credit' : 'charge',
          }),
        );
        expect(verifyLine(stored(line), line.amount)).toEqual([]);
      }),
    );
  });
});

describe('the hash of a usage set', () => {
  const events = fc.uniqueArray(fc.tuple(fc.string(), fc.nat(9)), { selector: ([id]) => id });

  test('depends on neither order nor repetition', () => {
    fc.assert(
      fc.property(events, (rows) => {
        const list = rows.map(([id, value]) => ({ id, value: String(value) }));
        expect(usageSetHash([...list.toReversed(), ...list])).toBe(usageSetHash(list));
      }),
    );
  });

  test('changes with every id and value', () => {
    const of = (...list: [string, string][]) => usageSetHash(list.map(([id, value]) => ({ id, value })));
    const hashes = [
      of(),
      of(['a', '1']),
      of(['a', '2']),
      of(['b', '1']),
      of(['a', '1'], ['b', '1']),
      of(['a"', '1']),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(of(['a', '1'])).toMatch(/^[0-9a-f]{64}$/);
  });

  test('one id cannot have two values', () => {
    expect(() =>
      usageSetHash([
        { id: 'a', value: '1' },
        { id: 'a', value: '2' },
      ]),
    ).toThrow('two values');
  });
});

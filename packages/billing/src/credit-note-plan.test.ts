import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CreditableLine, creditableOf, planCredit, planLineCredit } from './credit-note-plan.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const line = (
  id: string,
  total: bigint,
  tax: bigint,
  taken: Partial<CreditableLine> = {},
): CreditableLine => ({
  id,
  total,
  tax,
  credited: 0n,
  creditedTax: 0n,
  ...taken,
});

/** Lines 100/50/30/20, 10 off, taxes 10/0/20/20 %: 95 + 9.50, 47.50, 28.50 + 5.70, 19 + 3.80 = 209.00. */
const LINES = [
  line('a', 10_450n, 950n),
  line('b', 4_750n, 0n),
  line('c', 3_420n, 570n),
  line('d', 2_280n, 380n),
];

describe('worked', () => {
  test('the whole invoice: exactly its lines and its tax', () => {
    const plan = planCredit(LINES, 20_900n);
    expect([plan.amount, plan.tax]).toEqual([20_900n, 1_900n]);
    expect(plan.lines.map(({ amount }) => amount)).toEqual([10_450n, 4_750n, 3_420n, 2_280n]);
  });

  test('half of it: half of each line, half of the tax', () => {
    const plan = planCredit(LINES, 10_450n);
    expect(plan.lines).toEqual([
      { id: 'a', amount: 5_225n, tax: 475n },
      { id: 'b', amount: 2_375n, tax: 0n },
      { id: 'c', amount: 1_710n, tax: 285n },
      { id: 'd', amount: 1_140n, tax: 190n },
    ]);
    expect(plan.tax).toBe(950n);
  });

  test('one cent goes to the line with the largest share, and takes no more tax than there is in it', () => {
    expect(planCredit(LINES, 1n)).toEqual({ amount: 1n, tax: 0n, lines: [{ id: 'a', amount: 1n, tax: 0n }] });
  });

  test('a line by itself: 34.20 of c carry 5.70 of tax', () => {
    const plan = planLineCredit(LINES, new Map([['c', 3_420n]]));
    expect(plan).toEqual({ amount: 3_420n, tax: 570n, lines: [{ id: 'c', amount: 3_420n, tax: 570n }] });
  });

  test('a credit line among them is credited back as well: 100 − 20 whole is +100 and −20', () => {
    const plan = planCredit([line('up', 10_000n, 0n), line('down', -2_000n, 0n)], 8_000n);
    expect(plan.lines.map(({ amount }) => amount)).toEqual([10_000n, -2_000n]);
  });
});

test.each([
  ['nothing', 0n],
  ['less than nothing', -1n],
  ['more than is left', 20_901n],
])('%s is refused', (_what, amount) => {
  expect(() => planCredit(LINES, amount)).toThrow(RangeError);
});

test.each([
  ['an unknown line', new Map([['z', 1n]])],
  ['more than a line has left', new Map([['d', 2_281n]])],
  ['nothing of a line', new Map([['d', 0n]])],
])('%s is refused', (_what, chosen) => {
  expect(() => planLineCredit(LINES, chosen)).toThrow(RangeError);
});

describe('for any invoice', () => {
  const anyLine = fc
    .tuple(fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.constantFrom(0n, 5n, 10n, 20n))
    .map(([net, percent]) => ({ net, tax: (net * percent) / 100n }));
  const anyLines = fc
    .array(anyLine, { minLength: 1, maxLength: 10 })
    .map((list) => list.map(({ net, tax }, index) => line(String(index), net + tax, tax)));

  test('the parts add up to the amount, no line gives more than it has, and the tax is within it', () => {
    fc.assert(
      fc.property(anyLines, fc.bigInt({ min: 1n, max: 10n ** 12n }), (lines, wanted) => {
        const left = creditableOf(lines);
        const amount = wanted > left ? left : wanted;
        const plan = planCredit(lines, amount);
        expect(plan.amount).toBe(amount);
        expect(plan.lines.reduce((sum, part) => sum + part.amount, 0n)).toBe(amount);
        for (const part of plan.lines) {
          const source = lines.find(({ id }) => id === part.id);
          expect(part.amount <= (source?.total ?? 0n) && part.amount > 0n).toBe(true);
          expect(part.tax >= 0n && part.tax <= part.amount).toBe(true);
        }
      }),
    );
  });

  test('however many credit notes it takes, all of it reverses exactly the tax', () => {
    fc.assert(
      fc.property(
        anyLines,
        fc.array(fc.bigInt({ min: 1n, max: 10n ** 9n }), { maxLength: 8 }),
        (lines, steps) => {
          let now = lines;
          let tax = 0n;
          const credit = (amount: bigint) => {
            const plan = planCredit(now, amount);
            tax += plan.tax;
            now = now.map((one) => {
              const part = plan.lines.find(({ id }) => id === one.id);
              return {
                ...one,
                credited: one.credited + (part?.amount ?? 0n),
                creditedTax: one.creditedTax + (part?.tax ?? 0n),
              };
            });
          };
          for (const amount of steps) if (amount < creditableOf(now)) credit(amount);
          credit(creditableOf(now));
          expect(creditableOf(now)).toBe(0n);
          expect(tax).toBe(lines.reduce((sum, one) => sum + one.tax, 0n));
        },
      ),
    );
  });
});

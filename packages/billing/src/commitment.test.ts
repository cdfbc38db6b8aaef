import { money } from '@mekong/kit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trueUp } from './commitment.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const usd = (amount: bigint) => money(amount, 'USD');

test.each([
  // 100 − (30 + 45) = 25
  [10_000n, [3000n, 4500n], true, 2500n],
  [10_000n, [3000n, 4500n], false, 0n],
  [10_000n, [10_000n], true, 0n],
  [10_000n, [20_000n], true, 0n],
  [10_000n, [], true, 10_000n],
  // A credit lowers what counts: 100 − (120 − 40) = 20
  [10_000n, [12_000n, -4000n], true, 2000n],
])('of %d with %s billed, last slice %s: %d', (minimum, billed, isLastSlice, missing) => {
  expect(trueUp({ minimum: usd(minimum), billed: billed.map(usd), isLastSlice })).toEqual(usd(missing));
});

test('two currencies cannot be compared', () => {
  expect(() => trueUp({ minimum: usd(1n), billed: [money(1n, 'EUR')], isLastSlice: true })).toThrow(
    RangeError,
  );
});

test('slice by slice the period comes to the commitment or more, and the true-up is asked for once', () => {
  const slices = fc.array(fc.bigInt({ min: 0n, max: 5000n }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 20_000n }), slices, (minimum, amounts) => {
      const asked = amounts.map((_, index) => {
        const billed = amounts.slice(0, index + 1).map(usd);
        return trueUp({ minimum: usd(minimum), billed, isLastSlice: index === amounts.length - 1 }).amount;
      });
      const total = amounts.reduce((sum, one) => sum + one, 0n);
      expect(asked.slice(0, -1).every((one) => one === 0n)).toBe(true);
      expect(total + asked.at(-1)!).toBe(total > minimum ? total : minimum);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planCollection, splitPayment } from './collect-plan.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const minor = fc.bigInt({ min: 0n, max: 10_000n });

describe('money for an invoice', () => {
  test.each([
    [100n, 100n, 100n, 0n],
    [100n, 40n, 40n, 0n],
    [100n, 120n, 100n, 20n],
    [0n, 50n, 0n, 50n],
    [-5n, 50n, 0n, 50n],
  ])('a balance of %d and %d of money: %d to the invoice, %d to the credit', (balance, amount, a, b) => {
    expect(splitPayment(balance, amount)).toEqual({ toInvoice: a, toCredit: b });
  });

  test('is all accounted for, and never more than is owed', () => {
    fc.assert(
      fc.property(minor, minor, (balance, amount) => {
        const { toInvoice, toCredit } = splitPayment(balance, amount);
        expect(toInvoice + toCredit).toBe(amount);
        expect(toInvoice <= balance && toCredit >= 0n).toBe(true);
      }),
    );
  });
});

describe('what is too small for the gateway', () => {
  test.each([
    // 0.30 of USD, where the gateway takes 0.50 and more.
    [30n, 0n, 50n, { brought: 0n, charge: 0n, carried: 30n }],
    // The next invoice collects both: 0.30 + 0.25 = 0.55.
    [25n, -30n, 50n, { brought: 30n, charge: 55n, carried: 0n }],
    [15n, -30n, 50n, { brought: 0n, charge: 0n, carried: 15n }],
    [50n, 0n, 50n, { brought: 0n, charge: 50n, carried: 0n }],
    [1n, 0n, null, { brought: 0n, charge: 1n, carried: 0n }],
    [1n, -1n, null, { brought: 1n, charge: 2n, carried: 0n }],
    // Credit that the customer has is not what this is about.
    [60n, 500n, 50n, { brought: 0n, charge: 60n, carried: 0n }],
    [0n, -30n, 50n, { brought: 0n, charge: 0n, carried: 0n }],
  ])('a balance of %d with a credit of %d and a minimum of %s', (balance, credit, minimum, plan) => {
    expect(planCollection({ balance, credit, minimum })).toEqual(plan);
  });

  test('over any row of invoices nothing is lost and nothing is asked for twice', () => {
    const invoices = fc.array(fc.bigInt({ min: 0n, max: 120n }), { maxLength: 40 });
    fc.assert(
      fc.property(invoices, fc.option(fc.bigInt({ min: 1n, max: 100n })), (balances, minimum) => {
        let credit = 0n;
        let charged = 0n;
        for (const balance of balances) {
          const plan = planCollection({ balance, credit, minimum });
          expect(plan.brought).toBe(plan.charge + plan.carried - balance);
          expect(plan.charge === 0n || plan.charge >= (minimum ?? 1n)).toBe(true);
          credit += plan.brought - plan.carried;
          charged += plan.charge;
        }
        // Σ invoices = what was charged + what waits to be.
        expect(charged - credit).toBe(balances.reduce((sum, one) => sum + one, 0n));
        expect(credit <= 0n && -credit < (minimum ?? 1n)).toBe(true);
      }),
    );
  });
});

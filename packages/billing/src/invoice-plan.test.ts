import { type Money, money, period } from '@mekong/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LineRequest, planInvoice } from './invoice-plan.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const usd = (amount: bigint) => money(amount, 'USD');
const line = (unitPrice: string, quantity = '1', taxRate = '0', currency = 'USD'): LineRequest => ({
  description: 'Team',
  price: { model: 'per_unit', unitPrice, currency },
  quantity,
  period: null,
  taxRate,
});
const amounts = (list: readonly Money[]) => list.map(({ amount }) => amount);

describe('worked', () => {
  test('one yearly plan: 995.00', () => {
    const year = period(new Date('2026-01-25T00:00:00Z'), new Date('2027-01-25T00:00:00Z'));
    const plan = planInvoice({
      currency: 'USD',
      lines: [
        {
          description: 'Team, yearly',
          price: { model: 'flat', unitPrice: '995.00', currency: 'USD' },
          quantity: '1',
          period: year,
          priceId: 'pri_1',
        },
      ],
    });
    const zero = usd(0n);
    const expected = { subtotal: usd(99_500n), discount: zero, tax: zero, total: usd(99_500n) };
    expect(plan).toMatchObject(expected);
    expect(plan.lines[0]).toMatchObject({
      ...expected,
      description: 'Team, yearly',
      period: year,
      priceId: 'pri_1',
    });
    expect(plan.lines[0]?.steps).toEqual([{ quantity: '1', unitPrice: '995.00', exactAmount: '995' }]);
  });

  test('lines 100/50/30/20, 10 off, taxes 10/0/20/20 %: 209.00', () => {
    const plan = planInvoice({
      currency: 'USD',
      lines: [line('100', '1', '0.1'), line('50'), line('30', '1', '0.2'), line('20', '1', '0.2')],
      discount: usd(1000n),
    });
    expect(amounts(plan.lines.map(({ discount }) => discount))).toEqual([500n, 250n, 150n, 100n]);
    expect(amounts(plan.lines.map(({ tax }) => tax))).toEqual([950n, 0n, 570n, 380n]);
    expect([plan.subtotal, plan.discount, plan.tax, plan.total]).toEqual([
      usd(20_000n),
      usd(1000n),
      usd(1900n),
      usd(20_900n),
    ]);
  });

  test('110 off 100: total 0, tax 0, never negative', () => {
    const plan = planInvoice({ currency: 'USD', lines: [line('100', '1', '0.1')], discount: usd(11_000n) });
    expect([plan.discount, plan.tax, plan.total]).toEqual([usd(10_000n), usd(0n), usd(0n)]);
  });

  test('a discount leaves credit lines alone', () => {
    const plan = planInvoice({ currency: 'USD', lines: [line('100'), line('-20')], discount: usd(9000n) });
    expect(amounts(plan.lines.map(({ total }) => total))).toEqual([2000n, -2000n]);
    expect(plan.total).toEqual(usd(0n));
  });

  test('an invoice that is a credit takes no discount', () => {
    const plan = planInvoice({ currency: 'USD', lines: [line('10'), line('-20')], discount: usd(500n) });
    expect([plan.discount, plan.total]).toEqual([usd(0n), usd(-1000n)]);
  });

  test('each line is rounded by itself: three times 0.005 is 0.03', () => {
    const plan = planInvoice({ currency: 'USD', lines: [line('0.005'), line('0.005'), line('0.005')] });
    expect(plan.total).toEqual(usd(3n));
  });

  test('tax is rounded per line to the minor unit, mirrored on credits', () => {
    const plan = planInvoice({
      currency: 'VND',
      lines: [line('500000005', '1', '0.1', 'VND'), line('-500000005', '1', '0.1', 'VND')],
    });
    expect(amounts(plan.lines.map(({ tax }) => tax))).toEqual([50_000_001n, -50_000_001n]);
  });

  test('a line that is priced already keeps its amount: a credit of 33.33 stays one beside 66.67', () => {
    const rated = (amount: bigint) => ({ ...line('0'), rated: { amount: usd(amount), steps: [] } });
    const plan = planInvoice({ currency: 'USD', lines: [rated(-3333n), rated(6667n)] });
    expect([amounts(plan.lines.map(({ total }) => total)), plan.total]).toEqual([
      [-3333n, 6667n],
      usd(3334n),
    ]);
  });

  test('events are priced one by one: 2 × 0.30 + 1.5 % of 300', () => {
    const price = { model: 'percentage', rate: '0.015', fixedFee: '0.30', currency: 'USD' } as const;
    const free = { freeAmount: null, freeEvents: null, minAmount: null, maxAmount: null };
    const fees = { ...line('0'), price: { ...price, ...free }, events: ['100', '200'] };
    expect(planInvoice({ currency: 'USD', lines: [fees] }).total).toEqual(usd(510n));
  });

  test('nothing to bill is zero', () => {
    expect(planInvoice({ currency: 'JPY', lines: [] })).toEqual({
      lines: [],
      subtotal: money(0n, 'JPY'),
      discount: money(0n, 'JPY'),
      tax: money(0n, 'JPY'),
      total: money(0n, 'JPY'),
    });
  });
});

test('two currencies never meet on an invoice', () => {
  expect(() => planInvoice({ currency: 'USD', lines: [line('1', '1', '0', 'VND')] })).toThrow(RangeError);
  expect(() => planInvoice({ currency: 'USD', lines: [line('1')], discount: money(1n, 'VND') })).toThrow(
    RangeError,
  );
});

test('a negative discount is refused', () => {
  expect(() => planInvoice({ currency: 'USD', lines: [line('1')], discount: usd(-1n) })).toThrow(
    'not negative',
  );
});

describe('for any lines', () => {
  const price = fc
    .integer({ min: -1_000_000, max: 10_000_000 })
    .map((value) => `${value}.${Math.abs(value) % 1000}`);
  const lines = fc.array(
    fc
      .tuple(price, fc.nat(500), fc.constantFrom('0', '0.05', '0.1', '0.2', '0.085'))
      .map(([unitPrice, quantity, taxRate]) => line(unitPrice, String(quantity), taxRate)),
    { maxLength: 12 },
  );
  const total = (list: readonly Money[]) => amounts(list).reduce((left, right) => left + right, 0n);

  test('total = Σ lines = subtotal − discount + tax', () => {
    fc.assert(
      fc.property(lines, fc.bigInt({ min: 0n, max: 10n ** 9n }), (list, off) => {
        const plan = planInvoice({ currency: 'USD', lines: list, discount: usd(off) });
        expect(total(plan.lines.map((planned) => planned.total))).toBe(plan.total.amount);
        expect(plan.subtotal.amount - plan.discount.amount + plan.tax.amount).toBe(plan.total.amount);
        for (const planned of plan.lines) {
          const { subtotal, discount, tax } = planned;
          expect(subtotal.amount - discount.amount + tax.amount).toBe(planned.total.amount);
        }
      }),
    );
  });

  test('a discount is given in full while there is something to take it from, and no line goes below zero by it', () => {
    fc.assert(
      fc.property(lines, fc.bigInt({ min: 0n, max: 10n ** 9n }), (list, off) => {
        const plan = planInvoice({ currency: 'USD', lines: list, discount: usd(off) });
        const most = plan.subtotal.amount > 0n ? plan.subtotal.amount : 0n;
        expect(plan.discount.amount).toBe(off < most ? off : most);
        for (const { subtotal, discount } of plan.lines) {
          expect(discount.amount >= 0n).toBe(true);
          expect(discount.amount <= (subtotal.amount > 0n ? subtotal.amount : 0n)).toBe(true);
        }
      }),
    );
  });
});

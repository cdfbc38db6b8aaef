import { paymentStates } from '@mekong/billing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decideCreditRefund,
  decideRefund,
  type Left,
  type RefundablePayment,
  type SoFar,
  type WantedRefund,
} from './decide.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const PAID_AT = new Date('2025-03-03T05:00:00Z');
const DAY_MS = 86_400_000;
const after = (days: number, ms = 0) => new Date(PAID_AT.getTime() + days * DAY_MS + ms);

/** 995.00, all of it for its invoice. */
const payment = (change: Partial<RefundablePayment> = {}): RefundablePayment => ({
  state: 'succeeded',
  amount: 99_500n,
  currency: 'USD',
  refunded: 0n,
  toCredit: 0n,
  settledAt: PAID_AT,
  ...change,
});
const NONE: SoFar = { pending: 0n, creditBack: 0n };
const ALL: Left = { invoice: 99_500n, credit: 0n };
const PAYPAL = { gatewayDays: 180, policyDays: null };
const want = (amount: bigint | null, currency: string | null = 'USD'): WantedRefund => ({ amount, currency });

const decide = (
  wanted: WantedRefund,
  given: Partial<{
    payment: RefundablePayment;
    soFar: SoFar;
    left: Left;
    window: typeof PAYPAL | object;
    now: Date;
  }> = {},
) =>
  decideRefund(
    given.payment ?? payment(),
    given.soFar ?? NONE,
    given.left ?? ALL,
    (given.window ?? PAYPAL) as typeof PAYPAL,
    given.now ?? after(1),
    wanted,
  );
const codeOf = (decision: ReturnType<typeof decide>) =>
  decision.kind === 'refuse' ? decision.why.code : null;
const gives = (amount: bigint, fromCredit = 0n, of = 'invoice') => ({
  kind: 'refund',
  amount,
  fromCredit,
  of,
});

describe('what goes back', () => {
  test('all of it, a part of it, and without an amount all that is left', () => {
    expect(decide(want(99_500n))).toEqual(gives(99_500n));
    expect(decide(want(1n))).toEqual(gives(1n));
    expect(decide(want(null, null))).toEqual(gives(99_500n));
    const partly = {
      payment: payment({ state: 'partially_refunded', refunded: 40_000n }),
      left: { invoice: 59_500n, credit: 0n },
    };
    expect(decide(want(null), partly)).toEqual(gives(59_500n));
  });

  test('refunds on their way count as gone: 995.00 − 600.00 = 395.00', () => {
    const soFar = { pending: 60_000n, creditBack: 0n };
    const left = { invoice: 39_500n, credit: 0n };
    expect(decide(want(39_500n), { soFar, left })).toEqual(gives(39_500n));
    expect(decide(want(39_501n), { soFar, left })).toEqual({
      kind: 'refuse',
      why: { code: 'REFUND_EXCEEDS_PAYMENT', left: 39_500n, currency: 'USD' },
    });
  });

  test('what was credited already is not given back a second time', () => {
    const left = { invoice: 98_500n, credit: 1_000n };
    expect(codeOf(decide(want(99_500n), { left }))).toBe('REFUND_EXCEEDS_INVOICE');
    expect(decide(want(null), { left })).toEqual(gives(98_500n));
  });

  test('120 paid for 100: 100 off the invoice, 20 out of the credit, while it is there', () => {
    const over = payment({ amount: 12_000n, toCredit: 2_000n });
    const left = { invoice: 10_000n, credit: 2_000n };
    expect(decide(want(null), { payment: over, left })).toEqual(gives(12_000n, 2_000n));
    expect(decide(want(10_500n), { payment: over, left })).toEqual(gives(10_500n, 500n));
    const spent = { invoice: 10_000n, credit: 500n };
    expect(decide(want(null), { payment: over, left: spent })).toEqual(gives(10_500n, 500n));
  });

  test('money that no invoice needed comes out of the credit alone', () => {
    const apart = payment({ toCredit: 99_500n });
    const left = { invoice: 99_500n, credit: 99_500n };
    expect(decide(want(null), { payment: apart, left })).toEqual(gives(99_500n, 99_500n, 'unapplied'));
    expect(codeOf(decide(want(1n), { payment: apart, left: { invoice: 99_500n, credit: 0n } }))).toBe(
      'REFUND_EXCEEDS_INVOICE',
    );
  });
});

describe('what does not', () => {
  test.each([
    [want(0n), 'REFUND_NOT_POSITIVE'],
    [want(-1n), 'REFUND_NOT_POSITIVE'],
    [want(99_501n), 'REFUND_EXCEEDS_PAYMENT'],
    [want(1n, 'VND'), 'REFUND_CURRENCY_MISMATCH'],
  ])('%o is %s', (wanted, code) => expect(codeOf(decide(wanted))).toBe(code));

  test.each(paymentStates.filter((state) => !['succeeded', 'partially_refunded'].includes(state)))(
    'a payment that is %s',
    (state) => {
      const expected = { disputed: 'PAYMENT_IN_DISPUTE', refunded: 'NOTHING_TO_REFUND' } as Record<
        string,
        string
      >;
      expect(codeOf(decide(want(1n), { payment: payment({ state }) }))).toBe(
        expected[state] ?? 'PAYMENT_NOT_REFUNDABLE',
      );
    },
  );

  test('after 180 days: the last millisecond still, the next no more', () => {
    expect(decide(want(1n), { now: after(180) })).toEqual(gives(1n));
    expect(decide(want(1n), { now: after(180, 1) })).toEqual({
      kind: 'refuse',
      why: { code: 'REFUND_WINDOW_CLOSED', days: 180 },
    });
  });

  test('after the seller’s own days, where these are fewer; never later than the gateway’s', () => {
    const window = { gatewayDays: 180, policyDays: 30 };
    expect(codeOf(decide(want(1n), { now: after(31), window }))).toBe('REFUND_WINDOW_CLOSED');
    const generous = { gatewayDays: 180, policyDays: 365 };
    expect(codeOf(decide(want(1n), { now: after(181), window: generous }))).toBe('REFUND_WINDOW_CLOSED');
    const without = { gatewayDays: null, policyDays: null };
    expect(decide(want(1n), { now: after(5_000), window: without })).toEqual(gives(1n));
  });

  test('twice the same whole', () => {
    expect(codeOf(decide(want(null), { soFar: { pending: 99_500n, creditBack: 0n } }))).toBe(
      'NOTHING_TO_REFUND',
    );
  });
});

test('credit goes back through a payment that can still take it', () => {
  const through = (amount: bigint, pending = 0n, change = {}) =>
    decideCreditRefund(payment(change), pending, PAYPAL, after(1), { amount, currency: 'USD' });
  expect(through(1_000n)).toEqual(gives(1_000n, 1_000n, 'credit'));
  expect(codeOf(through(1_000n, 99_000n))).toBe('REFUND_EXCEEDS_PAYMENT');
  expect(codeOf(through(1_000n, 0n, { state: 'disputed' }))).toBe('PAYMENT_IN_DISPUTE');
});

test('for any sequence of refunds, some on their way, some failing: never more than was captured', () => {
  const wanted = fc.bigInt({ min: -10n, max: 120_000n });
  const step = fc.record({ amount: wanted, end: fc.constantFrom('settles', 'waits', 'fails') });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), fc.nat(99_500), (steps, toCredit) => {
      let [refunded, pending, creditBack, ofInvoice] = [0n, 0n, 0n, 0n];
      for (const { amount, end } of steps) {
        const state = refunded === 0n ? 'succeeded' : refunded < 99_500n ? 'partially_refunded' : 'refunded';
        const whole = 99_500n - BigInt(toCredit);
        const decision = decideRefund(
          payment({ state, refunded, toCredit: BigInt(toCredit) }),
          { pending, creditBack },
          { invoice: whole - ofInvoice, credit: BigInt(toCredit) - creditBack },
          PAYPAL,
          after(1),
          want(amount),
        );
        if (decision.kind === 'refuse' || end === 'fails') continue;
        expect(decision.amount).toBe(amount);
        creditBack += decision.fromCredit;
        ofInvoice += decision.amount - decision.fromCredit;
        if (end === 'settles') refunded += amount;
        else pending += amount;
      }
      expect(refunded + pending <= 99_500n).toBe(true);
      expect(creditBack <= BigInt(toCredit) && ofInvoice <= 99_500n - BigInt(toCredit)).toBe(true);
    }),
  );
});

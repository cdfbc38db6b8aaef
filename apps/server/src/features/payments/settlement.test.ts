import { type InvoiceState, invoiceStates, type PaymentState, paymentStates } from '@mekong/billing';
import type { CaptureState, GatewayCapture } from '@mekong/gateways';
import { money } from '@mekong/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Hold, isCapturable, isSettled, type Payment } from './payment.ts';
import { decideSettlement, type Observed } from './settlement.ts';

const owed = (state: InvoiceState, balance = state === 'paid' || state === 'void' ? 0n : 99_500n) => ({
  state,
  balance,
});

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const WHOLE = { kind: 'apply', toInvoice: 99_500n, toCredit: 0n };
const AT = new Date('2025-03-03T05:00:00Z');
const CAPTURE_STATES: CaptureState[] = [
  'completed',
  'pending',
  'declined',
  'refunded',
  'partially_refunded',
  'failed',
];

const payment = (change: Partial<Payment> = {}): Payment => ({
  id: 'pay_1',
  customerId: 'cus_1',
  invoiceId: 'inv_1',
  paymentMethodId: null,
  mode: 'test',
  gateway: 'paypal',
  connection: 'sandbox',
  state: 'processing',
  hold: null,
  holdReason: null,
  unapplied: false,
  toCredit: 0n,
  amount: 99_500n,
  currency: 'USD',
  refunded: 0n,
  orderId: 'O1',
  captureId: null,
  approvalUrl: null,
  expiresAt: null,
  failureCode: null,
  failureMessage: null,
  createdAt: AT,
  settledAt: null,
  ...change,
});

const observed = (change: Partial<GatewayCapture> = {}, connection: Observed['connection'] = 'sandbox') => ({
  connection,
  capture: {
    id: 'C1',
    orderId: 'O1',
    state: 'completed' as const,
    amount: money(99_500n, 'USD'),
    fee: money(3_522n, 'USD'),
    paymentId: 'pay_1',
    refunded: money(0n, 'USD'),
    disputed: false,
    createdAt: AT,
    ...change,
  },
});

const anyCapture = fc.record({
  state: fc.constantFrom(...CAPTURE_STATES),
  amount: fc.tuple(fc.constantFrom(99_500n, 99_499n, 0n), fc.constantFrom('USD', 'EUR')),
  paymentId: fc.constantFrom('pay_1', 'pay_2', null),
  refunded: fc.constantFrom(0n, 1n, 99_500n),
});
const anyObserved = fc
  .tuple(anyCapture, fc.constantFrom('sandbox', 'test', 'live'))
  .map(([{ amount, refunded, ...rest }, connection]) =>
    observed(
      { ...rest, amount: money(...amount), refunded: money(refunded, amount[1]) },
      connection as Observed['connection'],
    ),
  );
const anyPayment = fc
  .record({
    state: fc.constantFrom<PaymentState>(...paymentStates),
    hold: fc.constantFrom<Hold | null>(null, 'mismatch', 'settle_failed', 'review'),
    mode: fc.constantFrom('live' as const, 'test' as const),
  })
  .map(payment);
const anyInvoice = fc.constantFrom<InvoiceState>(...invoiceStates);

describe('what a capture means for a payment', () => {
  test('money that fits an unpaid invoice is applied', () => {
    for (const invoice of ['draft', 'open', 'uncollectible'] as const)
      expect(decideSettlement(payment(), owed(invoice), observed())).toEqual(WHOLE);
  });

  test('money for an invoice that is paid or void is kept apart', () => {
    for (const invoice of ['paid', 'void'] as const)
      expect(decideSettlement(payment(), owed(invoice), observed())).toEqual({ kind: 'unapplied' });
  });

  test('what its invoice needs no more is the customer’s credit', () => {
    const plan = decideSettlement(payment(), owed('open', 60_000n), observed());
    expect(plan).toEqual({ kind: 'apply', toInvoice: 60_000n, toCredit: 39_500n });
    expect(decideSettlement(payment(), owed('open', 0n), observed())).toEqual({ kind: 'unapplied' });
  });

  test('a late success heals failed and canceled, and what failed to settle', () => {
    for (const change of [
      { state: 'failed' },
      { state: 'canceled' },
      { state: 'pending' },
      { hold: 'settle_failed' },
    ] as const)
      expect(decideSettlement(payment(change), owed('draft'), observed())).toEqual(WHOLE);
  });

  test('what is not final is waited for, what was refused has failed', () => {
    expect(decideSettlement(payment(), owed('draft'), observed({ state: 'pending' }))).toEqual({
      kind: 'wait',
    });
    for (const state of ['declined', 'failed'] as const)
      expect(decideSettlement(payment(), owed('draft'), observed({ state }))).toMatchObject({ kind: 'fail' });
  });

  test.each([
    [{ paymentId: 'pay_2' }, 'sandbox', 'The capture belongs to pay_2'],
    [{ paymentId: null }, 'sandbox', 'The capture belongs to no payment of ours'],
    [{}, 'live', 'A test payment was captured on a live connection'],
    [{}, 'test', 'A test payment was captured on a test connection'],
    [{ amount: money(99_500n, 'EUR') }, 'sandbox', 'Captured in EUR, asked for USD'],
    [{ amount: money(99_499n, 'USD') }, 'sandbox', 'Captured 99499, asked for 99500 minor units of USD'],
    [{ refunded: money(1n, 'USD') }, 'sandbox', '1 minor units were given back at the gateway'],
  ] as const)('%o on %s is parked', (change, connection, reason) => {
    expect(decideSettlement(payment(), owed('draft'), observed(change, connection))).toEqual({
      kind: 'park',
      reason,
    });
  });

  test('a live payment on a sandbox connection is parked, even where both say so', () => {
    const plan = decideSettlement(payment({ mode: 'live' }), owed('draft'), observed());
    expect(plan).toEqual({ kind: 'park', reason: 'A live payment was captured on a sandbox connection' });
  });

  test('a payment that is settled, or parked as a mismatch, is never touched again', () => {
    fc.assert(
      fc.property(anyPayment, anyInvoice, anyObserved, (one, invoice, seen) => {
        fc.pre(isSettled(one) || one.hold === 'mismatch');
        expect(decideSettlement(one, owed(invoice), seen)).toEqual({ kind: 'nothing' });
      }),
    );
  });

  test('nothing is booked unless amount, currency, our id and mode all fit and nothing was given back', () => {
    fc.assert(
      fc.property(anyPayment, anyInvoice, anyObserved, (one, invoice, seen) => {
        const { kind } = decideSettlement(one, owed(invoice), seen);
        if (kind !== 'apply' && kind !== 'unapplied') return;
        const { capture, connection } = seen;
        expect(capture.amount).toEqual(money(one.amount, one.currency));
        expect([capture.paymentId, connection, one.mode]).toEqual([one.id, one.connection, 'test']);
        expect(capture.refunded.amount).toBe(0n);
        expect(kind === 'unapplied').toBe(invoice === 'paid' || invoice === 'void');
      }),
    );
  });
});

test('money may be taken for what is not yet decided, and for nothing that is', () => {
  const capturable = paymentStates.filter((state) => isCapturable({ state }));
  expect(capturable).toEqual(['pending', 'processing', 'canceled']);
  expect(capturable.some((state) => isSettled({ state }))).toBe(false);
});

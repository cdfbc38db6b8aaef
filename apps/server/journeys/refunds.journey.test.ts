import { world as rolledBack, type World } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setSetting } from '../src/features/settings/set.ts';
import { balances, DAY_MS, eventsOf, picture, settleDue } from './money.ts';
import { ask, owner, staff } from './people.ts';
import { deskOf, ENDED, type Refundable, RUNNING, refundable } from './refundable.ts';

let world: World;
let at: Refundable;
beforeEach(async () => {
  world = await rolledBack();
  at = await refundable(world);
});
afterEach(() => world.close());

const usd = (amount: number) => ({ amount, currency: 'USD' });
const { get, refund, invoice, access } = deskOf(() => at);

describe('all of it', () => {
  test('goes back once: credit note, books, payment and what was bought, in one transaction', async () => {
    const reply = await refund({ note: 'Sorry to see you go' });
    expect(reply.status).toBe(201);
    expect(reply.data).toMatchObject({
      state: 'succeeded',
      kind: 'invoice',
      amount: usd(99_500),
      requestedBy: 'person',
      failure: null,
    });
    expect(await get(`payments/${at.paymentId}`)).toMatchObject({ state: 'refunded' });
    const { creditNotes, ...document } = await invoice();
    expect(document).toMatchObject({
      state: 'paid',
      balance: usd(0),
      credited: usd(99_500),
      refunded: usd(99_500),
    });
    expect(creditNotes).toEqual([
      expect.objectContaining({
        id: reply.data.creditNoteId,
        number: 'TEST-CN-000001',
        settledBy: 'refund',
        reason: 'Sorry to see you go',
      }),
    ]);
    expect(await access()).toEqual(ENDED);
    // The gateway keeps its fee of 35.22: 959.78 came in, 995.00 went back.
    expect(await balances(world)).toEqual({
      'cash:paypal': -3_522n,
      gateway_fees: 3_522n,
      revenue: -99_500n,
      refunds: 99_500n,
    });
    expect((await picture(world)).taken).toBe(0n);
    await settleDue(world);
    expect(world.sandbox.books().refunds).toHaveLength(1);
    const events = await eventsOf(world);
    expect(events.slice(events.indexOf('refund.requested'))).toEqual([
      'refund.requested',
      'payment.refund_answered',
      'credit_note.issued',
      'payment.refunded',
      'refund.settled',
      'entitlements.changed',
      'subscription.canceled',
      'subscription.refunded',
      'license.revoked',
    ]);
    // The customer sees it; a stranger does not.
    expect((await get('refunds', at.lan)).map(({ id }: { id: string }) => id)).toEqual([reply.data.id]);
    const binh = await owner(world, 'binh@example.com');
    expect((await ask(world, `/api/v1/refunds/${reply.data.id}`, { token: binh.token })).status).toBe(404);
  });

  test('a second time is refused, and nothing is sent', async () => {
    await refund();
    expect(await refund()).toMatchObject({ status: 422, code: 'NOTHING_TO_REFUND' });
    expect(world.sandbox.books().refunds).toHaveLength(1);
  });

  test('a repeat with the same key is the same refund', async () => {
    const key = { 'idempotency-key': 'once' };
    const first = await refund({ amount: usd(100) }, key);
    expect((await refund({ amount: usd(100) }, key)).data.id).toBe(first.data.id);
    expect(world.sandbox.books().refunds).toHaveLength(1);
  });

  test.each([
    ['keep', 'full', RUNNING],
    ['policy', 'never', RUNNING],
    ['end', 'never', ENDED],
  ] as const)('entitlements %s under the policy %s', async (entitlements, refundEndsAccess, expected) => {
    await setSetting(world.ctx(), 'policies', { refundEndsAccess });
    await refund({ entitlements });
    expect(await access()).toEqual(expected);
  });

  test('after it was canceled: the license that ran on ends too', async () => {
    const path = `/api/v1/subscriptions/${at.subscriptionId}/cancel`;
    await ask(world, path, { token: at.lan.token, body: { at: 'now' } });
    expect((await access()).license).toBe('VALID');
    await refund();
    expect(await access()).toEqual(ENDED);
  });
});

describe('a part of it', () => {
  test('keeps what was bought; the rest may follow, and no cent more', async () => {
    expect((await refund({ amount: usd(30_000) })).data.state).toBe('succeeded');
    expect(await get(`payments/${at.paymentId}`)).toMatchObject({ state: 'partially_refunded' });
    expect(await access()).toEqual(RUNNING);
    const more = await refund({ amount: usd(69_501) });
    expect([more.status, more.code, more.body.error.details]).toEqual([
      422,
      'REFUND_EXCEEDS_PAYMENT',
      { field: 'body.amount', left: '69500', currency: 'USD' },
    ]);
    expect((await refund({ amount: usd(69_500) })).status).toBe(201);
    expect(await get(`payments/${at.paymentId}`)).toMatchObject({ state: 'refunded' });
    expect(await access()).toEqual(ENDED);
    const numbers = (await invoice()).creditNotes.map((note: { number: string }) => note.number);
    expect(numbers).toEqual(['TEST-CN-000001', 'TEST-CN-000002']);
  });

  test('ends it where the policy says always', async () => {
    await setSetting(world.ctx(), 'policies', { refundEndsAccess: 'always' });
    await refund({ amount: usd(1) });
    expect(await access()).toEqual(ENDED);
  });
});

describe('is refused with its own code, and nothing is sent', () => {
  test.each([
    [{ amount: usd(0) }, 'REFUND_NOT_POSITIVE', 'body.amount'],
    [{ amount: usd(-100) }, 'REFUND_NOT_POSITIVE', 'body.amount'],
    [{ amount: usd(99_501) }, 'REFUND_EXCEEDS_PAYMENT', 'body.amount'],
    [{ amount: { amount: 100, currency: 'EUR' } }, 'REFUND_CURRENCY_MISMATCH', 'body.amount'],
  ])('%j', async (body, code, field) => {
    const reply = await refund(body);
    expect([reply.status, reply.code, reply.body.error.details.field]).toEqual([422, code, field]);
    expect(world.sandbox.books().refunds).toEqual([]);
    expect(await get('refunds')).toEqual([]);
  });

  test('after PayPal’s 180 days; and after the seller’s own', async () => {
    await setSetting(world.ctx(), 'policies', { refundWindowDays: 30 });
    world.clock.advance(30 * DAY_MS);
    at.ann = await staff(world, 'staff-support');
    expect((await refund({ amount: usd(1) })).status).toBe(201);
    world.clock.advance(1);
    expect((await refund({ amount: usd(1) })).code).toBe('REFUND_WINDOW_CLOSED');
    await setSetting(world.ctx(), 'policies', { refundWindowDays: null });
    world.clock.advance(150 * DAY_MS);
    at.ann = await staff(world, 'staff-support');
    const late = await refund({ amount: usd(1) });
    expect([late.status, late.body.error.message]).toEqual([
      422,
      'Refunds of this payment were possible for 180 days',
    ]);
  });

  test('a payment in dispute; one that never succeeded; one that is nobody’s', async () => {
    const set = (state: 'disputed' | 'failed') =>
      world.connections.read.updateTable('payments').set({ state }).where('id', '=', at.paymentId).execute();
    await set('disputed');
    expect((await refund()).code).toBe('PAYMENT_IN_DISPUTE');
    await set('failed');
    expect((await refund()).code).toBe('PAYMENT_NOT_REFUNDABLE');
    expect(await refund({ paymentId: 'pay_nobody' })).toMatchObject({
      status: 404,
      code: 'PAYMENT_NOT_FOUND',
    });
    expect(world.sandbox.books().refunds).toEqual([]);
  });

  test('a customer may not refund themselves', async () => {
    const body = { paymentId: at.paymentId, reason: 'other' };
    expect((await ask(world, '/api/v1/refunds', { token: at.lan.token, body })).status).toBe(403);
  });
});

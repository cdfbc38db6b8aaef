import { invoiceBalance } from '@mekong/billing';
import { world as rolledBack, type World } from '@mekong/testing';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockInvoice } from '../src/features/invoices/get.ts';
import { setSetting } from '../src/features/settings/set.ts';
import { balances, control, DAY_MS, eventsOf, picture, settleDue } from './money.ts';
import { accountOf, ask, owner, type Person, purchase, type Reply, staff } from './people.ts';

let world: World;
let lan: Person;
let ann: Person;
let paymentId: string;
let subscriptionId: string;

beforeEach(async () => {
  world = await rolledBack();
  lan = await owner(world, 'lan@example.com');
  ({ subscriptionId } = await purchase(world, lan.token));
  ann = await staff(world, 'staff-support');
  paymentId = (await ask(world, '/api/v1/payments', { token: lan.token })).data[0].id;
});
afterEach(() => world.close());

const usd = (amount: number) => ({ amount, currency: 'USD' });
const refund = (change: object = {}, headers: Record<string, string> = {}): Promise<Reply> =>
  ask(world, '/api/v1/refunds', {
    token: ann.token,
    body: { paymentId, reason: 'requested_by_customer', ...change },
    headers,
  });
const get = async (path: string, who = ann) =>
  (await ask(world, `/api/v1/${path}`, { token: who.token })).data;
const captureId = async (): Promise<string> => {
  const query = world.connections.read
    .selectFrom('payments')
    .select('capture_id')
    .where('id', '=', paymentId);
  return (await query.executeTakeFirstOrThrow()).capture_id ?? '';
};
const invoice = async () => (await get('invoices'))[0];
const access = async () => ({
  subscription: (await get(`subscriptions/${subscriptionId}`)).state,
  license: (await get('licenses'))[0].status,
  users: (await get('entitlements/check?feature=users', lan)).limit,
});
const RUNNING = { subscription: 'active', license: 'VALID', users: 5 };
const ENDED = { subscription: 'canceled', license: 'REVOKED', users: 0 };

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
    expect(await get(`payments/${paymentId}`)).toMatchObject({ state: 'refunded' });
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
    expect((await get('refunds', lan)).map(({ id }: { id: string }) => id)).toEqual([reply.data.id]);
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
    const path = `/api/v1/subscriptions/${subscriptionId}/cancel`;
    await ask(world, path, { token: lan.token, body: { at: 'now' } });
    expect((await access()).license).toBe('VALID');
    await refund();
    expect(await access()).toEqual(ENDED);
  });
});

describe('a part of it', () => {
  test('keeps what was bought; the rest may follow, and no cent more', async () => {
    expect((await refund({ amount: usd(30_000) })).data.state).toBe('succeeded');
    expect(await get(`payments/${paymentId}`)).toMatchObject({ state: 'partially_refunded' });
    expect(await access()).toEqual(RUNNING);
    const more = await refund({ amount: usd(69_501) });
    expect([more.status, more.code, more.body.error.details]).toEqual([
      422,
      'REFUND_EXCEEDS_PAYMENT',
      { field: 'body.amount', left: '69500', currency: 'USD' },
    ]);
    expect((await refund({ amount: usd(69_500) })).status).toBe(201);
    expect(await get(`payments/${paymentId}`)).toMatchObject({ state: 'refunded' });
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
    ann = await staff(world, 'staff-support');
    expect((await refund({ amount: usd(1) })).status).toBe(201);
    world.clock.advance(1);
    expect((await refund({ amount: usd(1) })).code).toBe('REFUND_WINDOW_CLOSED');
    await setSetting(world.ctx(), 'policies', { refundWindowDays: null });
    world.clock.advance(150 * DAY_MS);
    ann = await staff(world, 'staff-support');
    const late = await refund({ amount: usd(1) });
    expect([late.status, late.body.error.message]).toEqual([
      422,
      'Refunds of this payment were possible for 180 days',
    ]);
  });

  test('a payment in dispute; one that never succeeded; one that is nobody’s', async () => {
    const set = (state: 'disputed' | 'failed') =>
      world.connections.read.updateTable('payments').set({ state }).where('id', '=', paymentId).execute();
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
    const body = { paymentId, reason: 'other' };
    expect((await ask(world, '/api/v1/refunds', { token: lan.token, body })).status).toBe(403);
  });
});

describe('credit', () => {
  const payOut = (body: object): Promise<Reply> =>
    ask(world, `/api/v1/customers/${accountOf(lan)}/credit/refund`, {
      token: ann.token,
      body: { reason: 'requested_by_customer', ...body },
    });
  beforeEach(async () => {
    const { id } = await invoice();
    const body = { amount: usd(1_000), reason: 'goodwill', settledBy: 'credit' };
    await ask(world, `/api/v1/invoices/${id}/credit-notes`, { token: ann.token, body });
  });

  test('is paid out through the payment that it came from', async () => {
    const { data } = await payOut({ amount: usd(1_000), paymentId });
    expect(data).toMatchObject({ state: 'succeeded', kind: 'credit', gateway: 'paypal', creditNoteId: null });
    expect((await balances(world)).customer_credit).toBeUndefined();
    expect((await picture(world)).taken).toBe(98_500n);
    expect((await invoice()).balance).toEqual(usd(0));
  });

  test('or by the seller’s own bank, which is only recorded', async () => {
    const { data } = await payOut({ amount: usd(400), reference: 'FT-4711' });
    expect(data).toMatchObject({ state: 'succeeded', gateway: 'manual', paymentId: null });
    expect(await balances(world)).toMatchObject({ customer_credit: -600n, 'cash:manual': -400n });
    expect(world.sandbox.books().refunds).toEqual([]);
  });

  test('never more than there is, and the payment no longer gives it a second time', async () => {
    expect(await payOut({ amount: usd(1_001) })).toMatchObject({ status: 422, code: 'CREDIT_NOT_ENOUGH' });
    expect((await refund({ amount: usd(99_500) })).code).toBe('REFUND_EXCEEDS_INVOICE');
    expect((await refund()).data.amount).toEqual(usd(98_500));
    expect((await payOut({ amount: usd(1_000), paymentId })).status).toBe(201);
    expect((await picture(world)).taken).toBe(0n);
    expect((await balances(world)).customer_credit).toBeUndefined();
  });
});

describe('canceling', () => {
  const cancel = (body: object, who = ann): Promise<Reply> =>
    ask(world, `/api/v1/subscriptions/${subscriptionId}/cancel`, {
      token: who.token,
      body: { at: 'now', ...body },
    });

  test('by staff gives back all of it, a part, or nothing', async () => {
    const reply = await cancel({ refund: 'full' });
    expect(reply.data).toMatchObject({ state: 'canceled', refundIds: [expect.stringMatching(/^re_/)] });
    expect(await access()).toEqual(ENDED);
    expect((await picture(world)).taken).toBe(0n);
  });

  test('a part: what was paid for runs on', async () => {
    await cancel({ refund: { amount: usd(50_000) } });
    expect((await picture(world)).taken).toBe(49_500n);
    expect(await access()).toEqual({ ...ENDED, license: 'VALID' });
  });

  test('a refund that is refused cancels nothing', async () => {
    const reply = await cancel({ refund: { amount: usd(99_501) } });
    expect([reply.status, reply.code]).toEqual([422, 'REFUND_EXCEEDS_PAYMENT']);
    expect(await access()).toEqual(RUNNING);
  });

  test('by the customer follows the policy: off, nothing; on, all of it within so many days', async () => {
    expect((await cancel({ refund: 'full' }, lan)).status).toBe(403);
    expect((await cancel({ at: 'period_end', refund: 'full' })).status).toBe(400);
    await setSetting(world.ctx(), 'policies', { refundOnCancelDays: 30 });
    world.clock.advance(DAY_MS / 2);
    const reply = await cancel({}, lan);
    expect(reply.data.refundIds).toHaveLength(1);
    expect(await access()).toEqual(ENDED);
    expect((await get(`refunds/${reply.data.refundIds[0]}`)).requestedBy).toBe('program');
  });

  test('later than that, or with the policy off, gives nothing back', async () => {
    await setSetting(world.ctx(), 'policies', { refundOnCancelDays: 30 });
    world.clock.advance(30 * DAY_MS + 1);
    ann = await staff(world, 'staff-support');
    expect((await cancel({})).data.refundIds).toEqual([]);
    expect((await picture(world)).taken).toBe(99_500n);
  });
});

describe('at the gateway by hand', () => {
  test('is booked as it is told, once', async () => {
    await control(world, 'refund', { captureId: await captureId(), minor: 2_500 });
    await settleDue(world);
    expect(await get('refunds')).toEqual([
      expect.objectContaining({ state: 'succeeded', requestedBy: 'gateway', amount: usd(2_500) }),
    ]);
    expect(await invoice()).toMatchObject({ balance: usd(0), credited: usd(2_500), refunded: usd(2_500) });
    await settleDue(world);
    expect(await get('refunds')).toHaveLength(1);
    // What is left is refunded here; its own webhook books nothing a second time.
    expect((await refund()).data.amount).toEqual(usd(97_000));
    await settleDue(world);
    expect(await get('refunds')).toHaveLength(2);
    expect((await picture(world)).taken).toBe(0n);
  });
});

test('for any sequence of refunds: never more than was captured, the invoice stays even, the books too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: -5, max: 45_000 }), async (amount) => {
      const reply = await refund({ amount: usd(amount) });
      expect([201, 422]).toContain(reply.status);
      expect((await picture(world)).taken >= 0n).toBe(true);
      const { id } = await invoice();
      const document = await world.ctx().system((t) => lockInvoice(t, id));
      expect(invoiceBalance(document)).toBe(0n);
      expect(document.refunded).toBe(99_500n - (await picture(world)).taken);
      expect((await balances(world)).refunds ?? 0n).toBe(document.refunded);
    }),
    { numRuns: 8 },
  );
});

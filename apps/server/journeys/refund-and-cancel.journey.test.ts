import { invoiceBalance } from '@mekong/billing';
import { world as rolledBack, type World } from '@mekong/testing';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockInvoice } from '../src/features/invoices/get.ts';
import { setSetting } from '../src/features/settings/set.ts';
import { balances, control, DAY_MS, picture, settleDue } from './money.ts';
import { accountOf, ask, type Reply, staff } from './people.ts';
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
const captureId = async (): Promise<string> => {
  const query = world.connections.read
    .selectFrom('payments')
    .select('capture_id')
    .where('id', '=', at.paymentId);
  return (await query.executeTakeFirstOrThrow()).capture_id ?? '';
};

describe('credit', () => {
  const payOut = (body: object): Promise<Reply> =>
    ask(world, `/api/v1/customers/${accountOf(at.lan)}/credit/refund`, {
      token: at.ann.token,
      body: { reason: 'requested_by_customer', ...body },
    });
  beforeEach(async () => {
    const { id } = await invoice();
    const body = { amount: usd(1_000), reason: 'goodwill', settledBy: 'credit' };
    await ask(world, `/api/v1/invoices/${id}/credit-notes`, { token: at.ann.token, body });
  });

  test('is paid out through the payment that it came from', async () => {
    const { data } = await payOut({ amount: usd(1_000), paymentId: at.paymentId });
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
    expect((await payOut({ amount: usd(1_000), paymentId: at.paymentId })).status).toBe(201);
    expect((await picture(world)).taken).toBe(0n);
    expect((await balances(world)).customer_credit).toBeUndefined();
  });
});

describe('canceling', () => {
  const cancel = (body: object, who = at.ann): Promise<Reply> =>
    ask(world, `/api/v1/subscriptions/${at.subscriptionId}/cancel`, {
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
    expect((await cancel({ refund: 'full' }, at.lan)).status).toBe(403);
    expect((await cancel({ at: 'period_end', refund: 'full' })).status).toBe(400);
    await setSetting(world.ctx(), 'policies', { refundOnCancelDays: 30 });
    world.clock.advance(DAY_MS / 2);
    const reply = await cancel({}, at.lan);
    expect(reply.data.refundIds).toHaveLength(1);
    expect(await access()).toEqual(ENDED);
    expect((await get(`refunds/${reply.data.refundIds[0]}`)).requestedBy).toBe('program');
  });

  test('later than that, or with the policy off, gives nothing back', async () => {
    await setSetting(world.ctx(), 'policies', { refundOnCancelDays: 30 });
    world.clock.advance(30 * DAY_MS + 1);
    at.ann = await staff(world, 'staff-support');
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

import { world as rolledBack, type World } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { balances, control, DAY_MS, HOUR_MS, liveOn, picture, planFault, settleDue } from './money.ts';
import { openInvoice } from './open-invoice.ts';
import { accountOf, ask, owner, type Person, type Reply, staff } from './people.ts';
import { payAtStripe, sessionOf } from './stripe.ts';

/** Refunds that do not end in their first answer: Stripe's wait, fail, and come back. */
let world: World;
let lan: Person;
let ann: Person;
let paymentId: string;

beforeEach(async () => {
  world = await rolledBack({ gatewayTimeoutMs: 250 });
  lan = await owner(world, 'lan@example.com');
  ann = await staff(world, 'staff-admin');
  const body = { plan: 'team', interval: 'year', gateway: 'stripe' };
  const checkout = (await ask(world, '/api/v1/checkout', { token: lan.token, body })).data;
  await payAtStripe(world, await sessionOf(world, checkout));
  await ask(world, '/api/v1/payments/capture', { token: lan.token, body: { checkoutId: checkout.id } });
  await world.settle();
  paymentId = checkout.payment.id;
});
afterEach(() => world.close());

const usd = (amount: number) => ({ amount, currency: 'USD' });
const refund = (body: object = {}): Promise<Reply> =>
  ask(world, '/api/v1/refunds', { token: ann.token, body: { paymentId, reason: 'other', ...body } });
const get = async (path: string) => (await ask(world, `/api/v1/${path}`, { token: ann.token })).data;
const stored = async () => {
  const db = world.connections.read;
  return db.selectFrom('refunds').select(['state', 'gateway_refund_id']).executeTakeFirstOrThrow();
};
const atStripe = (): readonly unknown[] => world.sandbox.books('stripe').refunds;
const end = async (status: string) =>
  control(world, 'refunds/settle', { refundId: (await stored()).gateway_refund_id, status });

async function expectSameBooks(): Promise<void> {
  const totals = world.sandbox.books('stripe').totals.USD;
  const cash = (totals?.captured ?? 0n) - (totals?.refunded ?? 0n) - (totals?.fees ?? 0n);
  expect((await balances(world))['cash:stripe'] ?? 0n).toBe(cash);
}

describe('a refund that the gateway takes its time for', () => {
  beforeEach(async () => {
    await control(world, 'refunds/next', { outcome: 'pending' });
    expect((await refund({ amount: usd(40_000) })).data.state).toBe('pending');
  });

  test('issues no document and moves no books, and what it takes is not there for another', async () => {
    expect((await get('invoices'))[0]).toMatchObject({ credited: usd(0), refunded: usd(0), creditNotes: [] });
    expect((await balances(world)).refunds).toBeUndefined();
    expect((await refund({ amount: usd(59_501) })).code).toBe('REFUND_EXCEEDS_PAYMENT');
    expect((await refund({ amount: usd(59_500) })).data.state).toBe('succeeded');
  });

  test('is booked as its webhook comes', async () => {
    await end('succeeded');
    await settleDue(world);
    expect((await get('refunds'))[0]).toMatchObject({ state: 'succeeded' });
    expect((await get('invoices'))[0]).toMatchObject({ balance: usd(0), refunded: usd(40_000) });
    await expectSameBooks();
  });

  test('is booked by the sweep where no webhook comes', async () => {
    await control(world, 'webhooks/lose', { next: 10 });
    await end('succeeded');
    await liveOn(world, 2);
    expect((await stored()).state).toBe('succeeded');
    await expectSameBooks();
  });

  test('that fails leaves nothing behind, and a person is told', async () => {
    await end('failed');
    await settleDue(world);
    expect((await get('refunds'))[0]).toMatchObject({ state: 'failed', failure: { code: 'REFUND_FAILED' } });
    expect((await get('invoices'))[0]).toMatchObject({ credited: usd(0), refunded: usd(0), creditNotes: [] });
    expect(await get('attention')).toEqual([expect.objectContaining({ kind: 'refund_refused' })]);
    await expectSameBooks();
    // Tried again, and made good: nobody has to look any more.
    expect((await refund()).data).toMatchObject({ state: 'succeeded', amount: usd(99_500) });
    expect(await get('attention')).toEqual([]);
    await expectSameBooks();
  });
});

test('a refund that had settled and comes back is the customer’s credit; the invoice stays even', async () => {
  expect((await refund({ amount: usd(40_000) })).data.state).toBe('succeeded');
  await end('failed');
  await settleDue(world);
  expect((await get('refunds'))[0]).toMatchObject({ state: 'failed' });
  expect((await get('invoices'))[0]).toMatchObject({
    balance: usd(0),
    credited: usd(40_000),
    refunded: usd(0),
  });
  expect((await balances(world)).customer_credit).toBe(-40_000n);
  expect(await get(`payments/${paymentId}`)).toMatchObject({ state: 'succeeded' });
  expect(await get('attention')).toEqual([expect.objectContaining({ kind: 'refund_reversed' })]);
  await expectSameBooks();
  await settleDue(world);
  expect((await balances(world)).customer_credit).toBe(-40_000n);
});

describe('the gateway fails as a refund is asked for', () => {
  for (const kind of [
    '500',
    '500_after',
    'replayed_500',
    'timeout_before',
    'timeout_after',
    'garbage',
    '429',
  ]) {
    test(`${kind} at each try: given back once, however it is learnt`, async () => {
      await planFault(world, 'refund', kind, 4);
      const { data } = await refund({ amount: usd(40_000) });
      expect(['pending', 'succeeded']).toContain(data.state);
      await liveOn(world, 2);
      expect(await get('refunds')).toEqual([expect.objectContaining({ id: data.id, state: 'succeeded' })]);
      expect(atStripe()).toHaveLength(1);
      expect((await picture(world)).taken).toBe(59_500n);
      await expectSameBooks();
    });
  }

  test('down for a day: given back all the same, once', async () => {
    world.sandbox.faults.random({ rate: 1, seed: 1, on: ['refund'], kinds: ['500'] });
    await refund({ amount: usd(40_000) });
    await liveOn(world, 24, 2 * HOUR_MS);
    world.sandbox.faults.clear();
    await liveOn(world, 12, 2 * HOUR_MS);
    expect(atStripe()).toHaveLength(1);
    await expectSameBooks();
  });
});

describe('nobody can say whether it happened', () => {
  beforeEach(async () => {
    world.sandbox.faults.random({ rate: 1, seed: 1, on: ['refund'], kinds: ['500'] });
    await refund({ amount: usd(40_000) });
    const change = { failure_code: 'UNCLEAR', failure_message: 'The books do not say' };
    await world.connections.read.updateTable('refunds').set(change).execute();
    await world.connections.read
      .updateTable('gateway_attempts')
      .set({ state: 'unknown' })
      .where('operation', '=', 'refund')
      .execute();
    world.sandbox.faults.clear();
  });
  const decide = async (outcome: string) => {
    const { id } = (await get('refunds'))[0];
    return ask(world, `/api/v1/refunds/${id}/outcome`, { token: ann.token, body: { outcome } });
  };

  test('a person who sees that it did not: nothing is booked, and it may be tried again', async () => {
    expect(await get('attention')).toEqual([expect.objectContaining({ kind: 'refund_unclear' })]);
    expect((await get('refunds'))[0].unclear).toBe(true);
    expect((await decide('not_given')).data).toMatchObject({ state: 'canceled', unclear: false });
    expect(await get('attention')).toEqual([]);
    expect((await decide('given')).code).toBe('REFUND_NOT_UNCLEAR');
    expect((await refund({ amount: usd(99_500) })).status).toBe(201);
  });

  test('a person who sees that it did: it is booked', async () => {
    expect((await decide('given')).data).toMatchObject({ state: 'succeeded' });
    expect((await get('invoices'))[0]).toMatchObject({ refunded: usd(40_000), balance: usd(0) });
  });

  test('money that went back by exactly its amount is this refund, not another', async () => {
    const row = await world.connections.read
      .selectFrom('payments')
      .select('capture_id')
      .executeTakeFirstOrThrow();
    await control(world, 'refund', { captureId: row.capture_id, minor: 40_000 });
    await settleDue(world);
    expect(await get('refunds')).toEqual([expect.objectContaining({ state: 'succeeded', unclear: false })]);
    await expectSameBooks();
  });
});

test('credit that is on its way back cannot be spent meanwhile', async () => {
  const [paid] = await get('invoices');
  const send = (path: string, body: object) => ask(world, `/api/v1/${path}`, { token: ann.token, body });
  const note = { amount: usd(1_000), reason: 'goodwill', settledBy: 'credit' };
  await send(`invoices/${paid.id}/credit-notes`, note);
  await control(world, 'refunds/next', { outcome: 'pending' });
  const body = { amount: usd(1_000), paymentId, reason: 'other' };
  expect((await send(`customers/${accountOf(lan)}/credit/refund`, body)).data.state).toBe('pending');
  const next = await openInvoice(world, accountOf(lan), '20.00');
  expect((await send(`invoices/${next}/apply-credit`, {})).code).toBe('CREDIT_TOO_SMALL');
  await end('succeeded');
  await settleDue(world);
  expect((await balances(world)).customer_credit).toBeUndefined();
  await expectSameBooks();
});

test('a day in the future nothing has moved by itself', async () => {
  await refund({ amount: usd(1_000) });
  world.clock.advance(DAY_MS);
  await settleDue(world);
  expect(atStripe()).toHaveLength(1);
});

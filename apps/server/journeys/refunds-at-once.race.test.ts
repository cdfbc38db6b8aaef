import { committedWorld, type World } from '@mekong/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { balances, picture } from './money.ts';
import { ask, owner, type Person, purchase, type Reply, staff } from './people.ts';

const CLIENTS = 32;

let world: World;
let lan: Person;
let ann: Person;
let paymentId: string;

beforeEach(async () => {
  world = await committedWorld({ pool: 20 });
  lan = await owner(world, 'lan@example.com');
  ann = await staff(world, 'staff-admin');
  await purchase(world, lan.token);
  paymentId = (await ask(world, '/api/v1/payments', { token: lan.token })).data[0].id;
});
afterEach(() => world.close());

const refund = (amount: number, headers: Record<string, string> = {}): Promise<Reply> =>
  ask(world, '/api/v1/refunds', {
    token: ann.token,
    body: { paymentId, reason: 'other', amount: { amount, currency: 'USD' } },
    headers,
  });
const times = <T>(work: (nth: number) => Promise<T>) =>
  Promise.all(Array.from({ length: CLIENTS }, (_, n) => work(n)));

/** The invoice is even, and its books are the gateway's. */
async function expectEven(taken: bigint): Promise<void> {
  await world.settle();
  expect((await picture(world)).taken).toBe(taken);
  const [invoice] = (await ask(world, '/api/v1/invoices', { token: lan.token })).data;
  expect(invoice).toMatchObject({ balance: { amount: 0 }, refunded: { amount: Number(99_500n - taken) } });
  const fees = world.sandbox.books().totals.USD?.fees ?? 0n;
  expect((await balances(world))['cash:paypal'] ?? 0n).toBe(taken - fees);
}

test('one click by 32 clients at once with one key: one refund', async () => {
  const headers = { 'idempotency-key': 'the-click' };
  const replies = await times(() => refund(10_000, headers));
  const again = await refund(10_000, headers);
  for (const { status, data } of replies) {
    expect([201, 409]).toContain(status);
    if (status === 201) expect(data.id).toBe(again.data.id);
  }
  expect(world.sandbox.books().refunds).toHaveLength(1);
  await expectEven(89_500n);
});

test('all of it asked for by 32 clients at once without a key: one refund, the others are told', async () => {
  const replies = await times(() => refund(99_500));
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
  for (const { status } of replies) expect([201, 422]).toContain(status);
  expect(world.sandbox.books().refunds).toHaveLength(1);
  await expectEven(0n);
});

test('two that together are more than was captured: one of them is refused', async () => {
  const replies = await Promise.all([refund(60_000), refund(60_001)]);
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 422]);
  const refused = replies.find(({ status }) => status === 422);
  expect(refused?.code).toBe('REFUND_EXCEEDS_PAYMENT');
  const [given] = replies.filter(({ status }) => status === 201);
  await expectEven(99_500n - BigInt(given?.data.amount.amount));
});

test('32 parts at once, of which 19 fit: 19 × 50.00 go back, 45.00 stay', async () => {
  const replies = await times((nth) => refund(5_000, { 'idempotency-key': `part-${nth}` }));
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(19);
  await expectEven(4_500n);
});

import { committedWorld, type World } from '@mekong/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { balances } from './money.ts';
import { openInvoice } from './open-invoice.ts';
import { accountOf, ask, owner, type Person, purchase, type Reply, staff } from './people.ts';

const CLIENTS = 32;

let world: World;
let lan: Person;
let clerk: Person;
let invoiceId: string;
let nth = 0;

beforeAll(async () => {
  world = await committedWorld({ pool: 20 });
  lan = await owner(world, 'lan@example.com');
  clerk = await staff(world, 'staff-admin');
  await purchase(world, lan.token);
});
afterAll(() => world.close());
beforeEach(async () => {
  nth += 1;
  world.clock.advance(60_000);
  invoiceId = await openInvoice(world, accountOf(lan));
});

const TRANSFER = { amount: 12_000, currency: 'USD', receivedOn: '2025-03-03', method: 'cash' };

/** The same request by many clients at once, with one key or without; and once more, when they are all done. */
async function atOnce(who: Person, path: string, body: object, keyed: boolean): Promise<Reply[]> {
  const headers: Record<string, string> = keyed ? { 'idempotency-key': `race-${nth}` } : {};
  const send = () => ask(world, path, { token: who.token, body, headers });
  const replies = await Promise.all(Array.from({ length: CLIENTS }, send));
  await world.settle();
  return [...replies, await send()];
}

const statuses = (replies: readonly Reply[]) => [...new Set(replies.map(({ status }) => status))].sort();
const idsOf = (replies: readonly Reply[]) =>
  new Set(replies.filter(({ status }) => status < 300).map(({ data }) => data.id ?? data.invoiceId));
const invoice = async () => (await ask(world, `/api/v1/invoices/${invoiceId}`, { token: lan.token })).data;
const paymentsOf = () =>
  world.connections.read.selectFrom('payments').select('state').where('invoice_id', '=', invoiceId).execute();

const cashAt = async (account: string) => (await balances(world))[account] ?? 0n;

test.each([true, false])('charged by 32 clients at once (one key: %s): one charge', async (keyed) => {
  const captures = world.sandbox.books().captures.length;
  const replies = await atOnce(lan, `/api/v1/invoices/${invoiceId}/charge`, {}, keyed);
  // Without a key the others are told that a payment is under way, or that nothing is owed any more.
  for (const status of statuses(replies)) expect(keyed ? [201, 409] : [201, 409, 422]).toContain(status);
  expect(idsOf(replies).size).toBe(1);
  expect(await paymentsOf()).toEqual([{ state: 'succeeded' }]);
  expect(await invoice()).toMatchObject({ state: 'paid', balance: { amount: 0 } });
  expect(world.sandbox.books().captures.length).toBe(captures + 1);
  // Everything here is paid through one account: its books must be the gateway's.
  const totals = world.sandbox.books().totals.USD;
  expect(await cashAt('cash:paypal')).toBe((totals?.captured ?? 0n) - (totals?.fees ?? 0n));
});

test.each([true, false])('recorded by 32 clients at once (one key: %s): one payment', async (keyed) => {
  const before = await cashAt('cash:manual');
  const body = { ...TRANSFER, reference: `FT-${nth}` };
  const replies = await atOnce(clerk, `/api/v1/invoices/${invoiceId}/payments`, body, keyed);
  expect(idsOf(replies).size).toBe(1);
  expect(await paymentsOf()).toEqual([{ state: 'succeeded' }]);
  expect((await cashAt('cash:manual')) - before).toBe(12_000n);
});

test.each([true, false])('credit applied by 32 clients at once (one key: %s): spent once', async (keyed) => {
  const other = await openInvoice(world, accountOf(lan), '1.00');
  const paid = { ...TRANSFER, amount: 5_100, reference: `over-${nth}` };
  await ask(world, `/api/v1/invoices/${other}/payments`, { token: clerk.token, body: paid });
  const replies = await atOnce(clerk, `/api/v1/invoices/${invoiceId}/apply-credit`, { amount: 5_000 }, keyed);
  expect(replies.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
  expect(await invoice()).toMatchObject({ state: 'open', balance: { amount: 7_000 } });
  expect((await ask(world, '/api/v1/credit', { token: lan.token })).data).toEqual([]);
});

test('a method that is removed by 32 clients at once is removed once, and the gateway told once', async () => {
  const [{ id }] = (await ask(world, '/api/v1/payment-methods', { token: lan.token })).data;
  const remove = () => ask(world, `/api/v1/payment-methods/${id}`, { method: 'DELETE', token: lan.token });
  const replies = await Promise.all(Array.from({ length: CLIENTS }, remove));
  expect(statuses(replies)).toEqual([200]);
  const events = await world.connections.read
    .selectFrom('outbox')
    .select('id')
    .where('type', '=', 'payment_method.removed')
    .execute();
  expect(events).toHaveLength(1);
  const attempts = await world.connections.read
    .selectFrom('gateway_attempts')
    .select('state')
    .where('operation', '=', 'remove_method')
    .execute();
  expect(attempts).toEqual([{ state: 'succeeded' }]);
});

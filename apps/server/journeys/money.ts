import type { World } from '@mekong/testing';
import { expect } from 'vitest';
import { trialBalance } from '../src/features/ledger/trial-balance.ts';
import type { Buyer } from './buyer.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are asserted on, not typed
type Json = any;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** One call of the sandbox's control API: the buyer's click, a fault, a delivery by hand. */
export async function control(world: World, path: string, body: unknown = {}): Promise<Json> {
  const answer = await fetch(`${world.sandboxUrl}/_control/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** What the sandbox remembers. */
export const sandboxState = async (world: World): Promise<Json> =>
  (await fetch(`${world.sandboxUrl}/_control/state`)).json();

/** The gateway's order that a checkout is approved by. */
export const orderOf = (checkout: Json): string =>
  new URL(checkout.approvalUrl).searchParams.get('token') ?? '';

export const TEAM = { plan: 'team', interval: 'year' };

/** Types of the events since the checkout began, in the order of their commits. */
export async function eventsOf(world: World): Promise<string[]> {
  const rows = await world.connections.read
    .selectFrom('outbox')
    .select('type')
    .where('stream', 'like', 'cus_%')
    .orderBy('stream')
    .orderBy('seq')
    .execute();
  const types = rows.map((row): string => row.type);
  return types.filter((type) => !type.startsWith('customer.') && !type.startsWith('member.'));
}

/** What a settled purchase has told the world, cause before effect. */
export const SETTLED_EVENTS = [
  'payment.succeeded',
  'payment_method.saved',
  'invoice.finalized',
  'invoice.paid',
  'entitlements.changed',
  'subscription.activated',
  'checkout.completed',
  'license.issued',
];

/** Everything that money has done here: states by noun in order of the alphabet, and the gateway's books. */
export async function picture(world: World) {
  const db = world.connections.read;
  const states = async (table: 'payments' | 'invoices' | 'subscriptions' | 'checkouts') =>
    (await db.selectFrom(table).select('state').execute()).map((row): string => row.state).sort();
  const totals = world.sandbox.books().totals.USD;
  return {
    payments: await states('payments'),
    invoices: await states('invoices'),
    subscriptions: await states('subscriptions'),
    checkouts: await states('checkouts'),
    licenses: (await db.selectFrom('licenses').select('id').execute()).length,
    taken: (totals?.captured ?? 0n) - (totals?.refunded ?? 0n),
  };
}

/** Balances of the test-mode ledger by account, without empty ones. */
export async function balances(world: World): Promise<Record<string, bigint>> {
  const { accounts, totals } = await trialBalance(world.ctx(), 'test');
  for (const total of Object.values(totals)) expect(total).toBe(0n);
  return Object.fromEntries(
    accounts.filter(({ amount }) => amount !== 0n).map(({ account, amount }) => [account, amount]),
  );
}

/** One yearly Team plan, paid once: 995.00 taken, of which the gateway kept 35.22. */
export const PAID_ONCE = {
  payments: ['succeeded'],
  invoices: ['paid'],
  subscriptions: ['active'],
  checkouts: ['completed'],
  licenses: 1,
  taken: 99_500n,
};
export const LEDGER_ONCE = { 'cash:paypal': 95_978n, gateway_fees: 3_522n, revenue: -99_500n };

/** One purchase, once, in every book. */
export async function expectPaidOnce(world: World): Promise<void> {
  expect(await picture(world)).toEqual(PAID_ONCE);
  expect(await balances(world)).toEqual(LEDGER_ONCE);
  expect(world.sandbox.books().captures).toHaveLength(1);
}

/** A capture as the return page makes it. */
export const capture = (buyer: Buyer, checkout: Json): Promise<Json> =>
  buyer.post('/api/v1/payments/capture', { checkoutId: checkout.id });

/** The gateway's API with the seller's keys, as another program of the seller's uses it. */
export async function sellersAccess(world: World) {
  const { clientId, clientSecret } = world.sandbox.paypal;
  const token = await fetch(`${world.sandboxUrl}/v1/oauth2/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  const { access_token: bearer } = (await token.json()) as { access_token: string };
  return (path: string, request: { id: string; body: unknown }): Promise<Response> =>
    fetch(world.sandboxUrl + path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${bearer}`,
        'content-type': 'application/json',
        'paypal-request-id': request.id,
      },
      body: JSON.stringify(request.body),
    });
}

/** Plans what the gateway will do wrong. */
export const planFault = (world: World, on: string, kind: string, times = 1): Promise<Json> =>
  control(world, 'faults', { faults: [{ on, kind, times }] });

/** Lets business go on: due work has its turn every quarter of an hour, or as often as told. */
export async function liveOn(world: World, hours: number, stepMs = 15 * MINUTE_MS): Promise<void> {
  for (let passed = 0; passed < hours * HOUR_MS; passed += stepMs) {
    world.clock.advance(stepMs);
    await world.settle();
  }
}

/** What came in, and a minute later what follows from it: money is given back by due work. */
export async function settleDue(world: World): Promise<void> {
  await world.settle();
  world.clock.advance(MINUTE_MS);
  await world.settle();
}

/** Another payment for the same draft. */
export const retry = (who: Buyer, checkout: { id: string }): Promise<Json> =>
  who.post(`/api/v1/checkout/${checkout.id}/retry`, {});

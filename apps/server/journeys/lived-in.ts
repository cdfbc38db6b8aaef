import type { World } from '@mekong/testing';
import { sql } from 'kysely';
import { listSessions } from '../src/features/users/sessions.ts';
import { accountOf, ask, customerKey, houseKey, type Person, purchase, staff } from './people.ts';

/** An account that has done everything: bought, installed, made a key, begun to save a method, been given a part back. */
export async function livedIn(world: World, person: Person, plan = 'team', interval = 'year'): Promise<void> {
  const { token } = person;
  await purchase(world, token, plan, interval);
  await customerKey(world, person, ['licenses:read']);
  await ask(world, '/api/v1/payment-methods', { token, body: {} });
  const [license] = (await ask(world, '/api/v1/licenses', { token })).data;
  const installation = { key: license.key, fingerprint: 'machine-of-a-tester' };
  await ask(world, '/api/v1/licenses/activate', { body: installation });
  const clerk = await staff(world, 'staff-admin');
  const [payment] = (await ask(world, '/api/v1/payments', { token })).data;
  const amount = { amount: 100, currency: 'USD' };
  const body = { paymentId: payment.id, amount, reason: 'other' };
  const refund = await ask(world, '/api/v1/refunds', { token: clerk.token, body });
  if (refund.data?.state !== 'succeeded') throw new Error(`no refund: ${refund.text}`);
}

/** Objects of a person, by the part of the path that names them; what staff alone see was never made. */
export async function objectsOf(world: World, person: Person): Promise<Record<string, string>> {
  const first = async (noun: string) =>
    (await ask(world, `/api/v1/${noun}`, { token: person.token })).data[0].id as string;
  const [checkout] = await world.connections.read
    .selectFrom('checkouts')
    .select('id')
    .where('customer_id', '=', accountOf(person))
    .execute();
  const [session] = await listSessions(world.ctx(), person.user.id);
  const [event] = await world.connections.read
    .selectFrom('webhook_events')
    .select('id')
    .where(sql<boolean>`touched @> array[${accountOf(person)}]`)
    .execute();
  const [told] = await world.connections.read
    .selectFrom('outbox')
    .select('id')
    .where('customer_id', '=', accountOf(person))
    .execute();
  const license = await first('licenses');
  const { activations } = (await ask(world, `/api/v1/licenses/${license}`, { token: person.token })).data;
  const house = await houseKey(world, 'test', ['licenses:read']);
  return {
    auth: session?.id ?? '',
    checkout: checkout?.id ?? '',
    payments: await first('payments'),
    invoices: await first('invoices'),
    'credit-notes': await first('credit-notes'),
    refunds: await first('refunds'),
    subscriptions: await first('subscriptions'),
    licenses: license,
    'license-activations': activations[0].id,
    'webhook-events': event?.id ?? '',
    events: told?.id ?? '',
    customers: accountOf(person),
    'api-keys': await first('api-keys'),
    'house-keys': house.id,
    'payment-methods': await first('payment-methods'),
    files: 'file_01jnds5s00zzzzzzzzzzzzzzzz',
    mails: 'eml_01jnds5s00zzzzzzzzzzzzzzzz',
    'gateway-connections': 'gwc_01jnds5s00zzzzzzzzzzzzzzzz',
  };
}

const reason = 'not mine';
const money = { amount: 1, currency: 'USD' };

/** What each route wants before it looks for the object. */
export const BODIES: Readonly<Record<string, unknown>> = {
  'POST /api/v1/subscriptions/:id/cancel': { at: 'now' },
  'POST /api/v1/licenses/:id/revoke': { reason },
  'POST /api/v1/invoices/:id/void': { reason },
  'POST /api/v1/invoices/:id/uncollectible': { reason },
  'POST /api/v1/invoices/:id/credit-notes': { amount: money, reason, settledBy: 'credit' },
  'POST /api/v1/invoices/:id/payments': { ...money, receivedOn: '2025-03-03', method: 'cash' },
  'POST /api/v1/payments/:id/resolve': { action: 'accept', reason },
  'POST /api/v1/refunds/:id/outcome': { outcome: 'given' },
  'POST /api/v1/customers/:id/credit/refund': { amount: money, reason: 'other' },
};

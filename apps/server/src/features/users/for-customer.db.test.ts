import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkTo, mailsTo } from '../../../journeys/mails.ts';
import { accountOf, ask, owner } from '../../../journeys/people.ts';
import { createCustomer } from '../customers/create.ts';
import { registerForCustomer } from './for-customer.ts';

const BUYER = 'buyer@example.com';
const PASSWORD = 'correct horse battery';

let at: World;
beforeEach(async () => {
  at = await world();
});
afterEach(() => at.close());

/** What a checkout does once somebody has paid who was not signed in; answers the account. */
const bought = (email: string, language: 'en' | 'vi' = 'en') =>
  at.ctx().system(async (t) => {
    const { id } = await createCustomer(t, { name: 'A buyer', email, userId: null });
    expect(
      await registerForCustomer(t, { customerId: id, email, name: 'A buyer', language }),
    ).toBeUndefined();
    return id;
  });
const ownersOf = (customerId: string) =>
  sql<{ email: string; role: string }>`select u.email, m.role from members m join users u on u.id = m.user_id
    where m.customer_id = ${customerId}`
    .execute(at.connections.read)
    .then(({ rows }) => rows);
const countCustomers = () =>
  sql<{ n: number }>`select count(*)::int as n from customers`
    .execute(at.connections.read)
    .then(({ rows }) => rows[0]?.n);

test('a new address gets a login without a password that owns what was bought, and nothing else', async () => {
  const customerId = await bought(BUYER.toUpperCase());
  expect(await countCustomers()).toBe(1);
  expect(await ownersOf(customerId)).toEqual([{ email: BUYER, role: 'owner' }]);
  const token = await linkTo(at, BUYER, '/magic-link');
  const { data } = await ask(at, '/api/v1/auth/magic', { body: { token } });
  expect(data).toMatchObject({ user: { email: BUYER, emailVerified: true }, customer: { id: customerId } });
  const set = { token: data.accessToken, body: { password: PASSWORD } };
  expect((await ask(at, '/api/v1/auth/password', set)).status).toBe(200);
  expect((await ask(at, '/api/v1/auth/login', { body: { email: BUYER, password: PASSWORD } })).status).toBe(
    200,
  );
});

test('a known address owns a second account beside its own; its password and sessions stay', async () => {
  const binh = await owner(at, BUYER);
  await ask(at, '/api/v1/auth/verify', { body: { token: await linkTo(at, BUYER, '/verify-email') } });
  const customerId = await bought(BUYER);
  expect(await ownersOf(customerId)).toEqual([{ email: BUYER, role: 'owner' }]);
  const headers = { 'x-mekong-customer': customerId };
  const me = await ask(at, '/api/v1/users/me', { token: binh.token, headers });
  expect(me.data).toMatchObject({ customer: { id: customerId }, memberRole: 'owner' });
  expect(accountOf(binh)).not.toBe(customerId);
});

test('whoever registered the buyer’s address before, without proving it, gets nothing of what was bought', async () => {
  const squatter = await owner(at, BUYER);
  const customerId = await bought(BUYER);
  expect((await ask(at, '/api/v1/users/me', { token: squatter.token })).status).toBe(401);
  const login = { body: { email: BUYER, password: PASSWORD } };
  expect((await ask(at, '/api/v1/auth/login', login)).code).toBe('INVALID_CREDENTIALS');
  const token = await linkTo(at, BUYER, '/magic-link');
  const { accessToken } = (await ask(at, '/api/v1/auth/magic', { body: { token } })).data;
  const headers = { 'x-mekong-customer': customerId };
  expect((await ask(at, '/api/v1/users/me', { token: accessToken, headers })).status).toBe(200);
});

test('both are told the same, in their language', async () => {
  await owner(at, 'known@example.com');
  await at.settle();
  await bought('known@example.com');
  await bought(BUYER);
  await bought('moi@example.com', 'vi');
  const lastSubject = async (email: string) => (await mailsTo(at, email)).at(-1)?.subject;
  expect(await lastSubject('known@example.com')).toBe('Thank you for your purchase: your account is ready');
  expect(await lastSubject(BUYER)).toBe(await lastSubject('known@example.com'));
  expect(await lastSubject('moi@example.com')).toBe('Cảm ơn bạn đã mua hàng: tài khoản đã sẵn sàng');
});

test('is undone with the purchase that fails', async () => {
  const failed = at.ctx().system(async (t) => {
    const { id } = await createCustomer(t, { name: 'A buyer', email: BUYER, userId: null });
    await registerForCustomer(t, { customerId: id, email: BUYER, name: null, language: 'en' });
    throw new Error('the payment did not fit');
  });
  await expect(failed).rejects.toThrow('did not fit');
  expect([await countCustomers(), await mailsTo(at, BUYER)]).toEqual([0, []]);
});

import { type World, world } from '@mekong/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, member, owner, type Person } from '../../../journeys/people.ts';

let at: World;
let lan: Person;
beforeEach(async () => {
  at = await world();
  lan = await owner(at, 'lan@example.com');
});
afterEach(() => at.close());

const choose = (language: string, token: string | undefined = lan.token) =>
  ask(at, '/api/v1/users/me', { method: 'PATCH', body: { language }, token });
const me = async () => (await ask(at, '/api/v1/users/me', { token: lan.token })).data;
const customers = () => at.connections.read.selectFrom('customers').select(['id', 'language']).execute();
const told = () =>
  at.connections.read
    .selectFrom('audit_log')
    .select(['action', 'after'])
    .where('action', 'in', ['user.language_changed', 'customer.updated'])
    .orderBy('id')
    .execute();

test('a login chooses its language, and the account that it owns follows', async () => {
  const answer = await choose('vi');
  expect([answer.status, answer.data.language, (await me()).user.language]).toEqual([200, 'vi', 'vi']);
  expect(await customers()).toEqual([{ id: (await me()).customer.id, language: 'vi' }]);
  expect(await told()).toEqual([
    { action: 'user.language_changed', after: { language: 'vi' } },
    { action: 'customer.updated', after: { language: 'vi' } },
  ]);
});

test('the same once more changes nothing', async () => {
  await choose('vi');
  expect((await choose('vi')).status).toBe(200);
  expect(await told()).toHaveLength(2);
});

test('an account with several owners keeps its own', async () => {
  const { customer } = await me();
  await member(at, customer.id, 'owner');
  await choose('vi');
  expect((await customers()).find(({ id }) => id === customer.id)?.language).toBe('en');
});

test('an unknown language, and nobody, are refused', async () => {
  expect((await choose('fr')).status).toBe(400);
  expect((await ask(at, '/api/v1/users/me', { method: 'PATCH', body: { language: 'vi' } })).status).toBe(401);
});

test('the account’s time zone is told to its pages', async () => {
  expect((await me()).customer.zone).toBe('Asia/Ho_Chi_Minh');
});

import { type World, world } from '@mekong/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, ask, customerKey, member, owner, type Person } from '../../../journeys/people.ts';

let at: World;
let lan: Person;
beforeAll(async () => {
  at = await world();
  lan = await owner(at, 'lan@example.com', 'Delta Boats');
});
afterAll(() => at.close());

const change = (body: object, token = lan.token) =>
  ask(at, '/api/v1/account', { method: 'PATCH', token, body });

test('an account reads and changes itself, and the log says who did it', async () => {
  const before = (await ask(at, '/api/v1/account', { token: lan.token })).data;
  expect(before).toMatchObject({ id: accountOf(lan), name: 'Delta Boats', email: 'lan@example.com' });
  const wanted = { name: 'Delta Ships', email: 'Bills@example.com', zone: 'Europe/Berlin', language: 'vi' };
  const changed = await change(wanted);
  expect(changed.data).toEqual({ ...before, ...wanted, email: 'bills@example.com' });
  expect((await ask(at, '/api/v1/account', { token: lan.token })).data).toEqual(changed.data);
  const rows = await at.connections.read
    .selectFrom('audit_log')
    .select(['actor', 'action'])
    .where('object', '=', accountOf(lan))
    .where('action', '=', 'customer.updated')
    .execute();
  expect(rows).toEqual([{ actor: `user:${lan.user.id}`, action: 'customer.updated' }]);
});

test('nothing of another account is reached by it', async () => {
  const binh = await owner(at, 'binh@example.com');
  await change({ name: 'Binh' }, binh.token);
  expect((await ask(at, '/api/v1/account', { token: lan.token })).data.name).not.toBe('Binh');
});

test.each([
  [{ zone: 'Mars/Olympus' }, 'body.zone'],
  [{ email: 'nobody' }, 'body.email'],
  [{ name: ' ' }, 'body.name'],
  [{ language: 'fr' }, 'body.language'],
  [{ slug: 'other' }, 'body.slug'],
])('what is out of shape is refused by its field: %j', async (wrong, field) => {
  const reply = await change(wrong);
  expect([reply.status, reply.body.error.details[0].field]).toEqual([400, field]);
});

test('who may only look may not change it', async () => {
  for (const role of ['member', 'read-only'] as const) {
    const { token } = await member(at, accountOf(lan), role);
    expect([(await ask(at, '/api/v1/account', { token })).status, (await change({}, token)).status]).toEqual([
      200, 403,
    ]);
  }
  const { token } = await customerKey(at, lan, ['account:read']);
  expect((await change({ name: 'X' }, token)).status).toBe(403);
});

import { type World, world } from '@mekong/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { accountOf, ask, member, owner, type Person, purchase, staff } from '../../../journeys/people.ts';
import { insertMember } from './repository.ts';

let at: World;
let lan: Person;
beforeEach(async () => {
  at = await world();
  lan = await owner(at, 'lan@example.com');
});
afterEach(() => at.close());

const members = (token = lan.token) => ask(at, '/api/v1/members', { token });

test('who signs up owns the account, alone, with one seat', async () => {
  const { data } = await members();
  expect(data).toEqual({
    seats: 1,
    members: [
      {
        id: expect.stringMatching(/^mem_/),
        userId: lan.user.id,
        role: 'owner',
        createdAt: '2025-03-03T05:00:00.000Z',
      },
    ],
  });
});

test('the plan’s seats come with its activation and go with its end', async () => {
  const { subscriptionId } = await purchase(at, lan.token);
  expect((await members()).data.seats).toBe(5);
  await ask(at, `/api/v1/subscriptions/${subscriptionId}/cancel`, { token: lan.token, body: { at: 'now' } });
  expect((await members()).data.seats).toBe(1);
});

test('a login is in an account once', async () => {
  const row = {
    customerId: accountOf(lan),
    userId: lan.user.id,
    role: 'member' as const,
    at: at.clock.now(),
  };
  const twice = at.ctx().system((t) => insertMember(t.db, { id: t.newId('member'), ...row }));
  await expect(twice).rejects.toMatchObject({ code: '23505' });
});

test('a login in two accounts acts for its oldest, or for the one that it names', async () => {
  const binh = await owner(at, 'binh@example.com');
  at.clock.advance(1_000);
  await at.ctx().system((t) =>
    insertMember(t.db, {
      id: t.newId('member'),
      customerId: accountOf(binh),
      userId: lan.user.id,
      role: 'read-only',
      at: t.now(),
    }),
  );
  const me = (headers = {}) => ask(at, '/api/v1/users/me', { token: lan.token, headers });
  expect((await me()).data).toMatchObject({ customer: { id: accountOf(lan) }, memberRole: 'owner' });
  const other = (await me({ 'x-mekong-customer': accountOf(binh) })).data;
  expect(other).toMatchObject({ customer: { id: accountOf(binh) }, memberRole: 'read-only' });
  expect(other.scopes).not.toContain('checkout:write');
});

test('staff belong to no account, and are told so where one is needed', async () => {
  const { token } = await staff(at, 'staff-admin');
  expect((await ask(at, '/api/v1/users/me', { token })).data).toMatchObject({
    customer: null,
    memberRole: null,
  });
  const reply = await members(token);
  expect([reply.status, reply.code]).toEqual([403, 'INSUFFICIENT_PERMISSIONS']);
});

test('the owner sees who else may act', async () => {
  const hoa = await member(at, accountOf(lan), 'billing');
  const { data } = await members();
  expect(data.members.map((one: { userId: string; role: string }) => [one.userId, one.role])).toEqual([
    [lan.user.id, 'owner'],
    [hoa.user.id, 'billing'],
  ]);
});

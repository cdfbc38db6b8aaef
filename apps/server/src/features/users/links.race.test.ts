import { committedWorld, type World } from '@mekong/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkTo } from '../../../journeys/mails.ts';
import { ask, owner } from '../../../journeys/people.ts';
import { systemActor } from '../../platform/context/actor.ts';
import type { Ctx } from '../../platform/context/context.ts';
import { wire } from '../../wire.ts';
import { createCustomer } from '../customers/create.ts';
import { changePassword } from './change-password.ts';
import { registerForCustomer } from './for-customer.ts';
import { mintLink } from './links.ts';
import { requestReset } from './request-link.ts';
import { authenticate, refreshSession } from './session.ts';
import { logOutEverywhere } from './sessions.ts';

const PASSWORD = 'correct horse battery';
const TEN = Array.from({ length: 10 }, (_, n) => n);

let w: World;
beforeAll(async () => {
  w = await committedWorld();
});
afterAll(() => w.close());

/** Another process on the same database: its own cache, its own contexts. */
function secondProcess(): Ctx {
  const { features } = w.registry;
  const { config, clock, log, services } = w.ctx();
  const { gateways } = services;
  const wired = wire({
    config,
    clock,
    connections: w.connections,
    features,
    gateways: gateways.all,
    mailTransport: null,
    log,
    sleep: async () => {},
    random: () => 0.5,
    readiness: async () => ({ ready: true, checks: {} }),
    committed: () => {},
  });
  return wired.context({ actor: systemActor('second'), requestId: 'req_second' });
}

const codesOf = async (tries: Promise<{ status: number; code: string | undefined }>[]) =>
  (await Promise.all(tries)).map(({ status, code }) => code ?? String(status)).sort();

test.each([
  ['/reset-password', 'reset', (n: number) => ({ password: `battery number ${n} of ten` })],
  ['/magic-link', 'magic', () => ({})],
])('of ten who use the link to %s at once one gets in', async (page, path, more) => {
  const email = `${path}@example.com`;
  await owner(w, email);
  await ask(w, `/api/v1/auth/${path}/request`, { body: { email } });
  const token = await linkTo(w, email, page);
  const tries = TEN.map((n) => ask(w, `/api/v1/auth/${path}`, { body: { token, ...more(n) } }));
  expect(await codesOf(tries)).toEqual(['200', ...Array(9).fill('LINK_INVALID')]);
});

test('of links that are minted at once for one purpose one is good', async () => {
  const { user } = await owner(w, 'mint@example.com');
  const link = { userId: user.id, purpose: 'magic', email: user.email } as const;
  const tokens = await Promise.all(TEN.map(() => mintLink(w.ctx(), link)));
  const tries = tokens.map((token) => ask(w, '/api/v1/auth/magic', { body: { token } }));
  expect(await codesOf(tries)).toEqual(['200', ...Array(9).fill('LINK_INVALID')]);
});

test('of twenty who ask for a link at once five get a mail', async () => {
  await owner(w, 'many@example.com');
  await w.settle();
  const before = w.mailbox.to('many@example.com').length;
  await Promise.all([...TEN, ...TEN].map(() => requestReset(w.ctx(), 'many@example.com')));
  await w.settle();
  expect(w.mailbox.to('many@example.com').length - before).toBe(5);
});

test('a reused refresh token ends its session in every process, within a second', async () => {
  const { refreshToken } = await owner(w, 'reuse@example.com');
  const [here, there] = [w.ctx(), secondProcess()];
  const mine = await refreshSession(here, refreshToken);
  expect(await authenticate(there, mine.accessToken)).not.toBeNull();
  w.clock.advance(10_001);
  expect(await authenticate(there, mine.accessToken)).not.toBeNull();
  await expect(refreshSession(here, refreshToken)).rejects.toMatchObject({ code: 'INVALID_TOKEN' });
  expect(await authenticate(here, mine.accessToken)).toBeNull();
  w.clock.advance(1_000);
  expect(await authenticate(there, mine.accessToken)).toBeNull();
  await expect(refreshSession(there, mine.refreshToken)).rejects.toMatchObject({ code: 'INVALID_TOKEN' });
});

test('logging out everywhere is felt in another process within a second', async () => {
  const lan = await owner(w, 'everywhere@example.com');
  const there = secondProcess();
  expect((await authenticate(there, lan.token))?.userId).toBe(lan.user.id);
  await logOutEverywhere(w.ctx(), lan.user.id);
  expect(await authenticate(w.ctx(), lan.token)).toBeNull();
  w.clock.advance(1_000);
  expect(await authenticate(there, lan.token)).toBeNull();
});

test('of five who change the password at once one does, and its password is the good one', async () => {
  const lan = await owner(w, 'change@example.com');
  const tries = [1, 2, 3, 4, 5].map((n) =>
    changePassword(w.ctx(), {
      userId: lan.user.id,
      sessionId: null,
      password: PASSWORD,
      next: `battery number ${n}`,
    }).then(
      () => `battery number ${n}`,
      (error: { code: string }) => error.code,
    ),
  );
  const results = await Promise.all(tries);
  const [won = '', ...others] = results.filter((one) => one.startsWith('battery'));
  expect(others).toEqual([]);
  const login = { body: { email: 'change@example.com', password: won } };
  expect((await ask(w, '/api/v1/auth/login', login)).status).toBe(200);
});

test('of five purchases of one new address at once all have the one login for an owner', async () => {
  const email = 'buyers@example.com';
  const buy = () =>
    w.ctx().system(async (t) => {
      const { id } = await createCustomer(t, { name: 'A buyer', email, userId: null });
      await registerForCustomer(t, { customerId: id, email, name: null, language: 'en' });
      return id;
    });
  const accounts = await Promise.all([1, 2, 3, 4, 5].map(buy));
  const { id } = await w
    .ctx()
    .read.selectFrom('users')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  const owned = await w.registry.ports.memberships(w.ctx(), id);
  expect(owned.map(({ customerId }) => customerId).sort()).toEqual([...accounts].sort());
});

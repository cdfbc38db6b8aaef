import { errors } from '@mekong/kit';
import { type World, world } from '@mekong/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerUser } from './register.ts';
import { authenticate, closeSession, openSession, refreshSession, renewSession } from './session.ts';
import './tables.ts';
import type { SessionTokens, User } from './user.ts';

let w: World;
let people = 0;

beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

interface Person {
  readonly user: User;
  readonly tokens: SessionTokens;
}

async function person(): Promise<Person> {
  people += 1;
  const user = await registerUser(w.ctx(), {
    email: `session-${people}@example.com`,
    password: 'correct horse battery',
  });
  return { user, tokens: await openSession(w.ctx(), user) };
}

const whoHas = async ({ accessToken }: SessionTokens) => (await authenticate(w.ctx(), accessToken))?.userId;
const refresh = ({ refreshToken }: SessionTokens) => refreshSession(w.ctx(), refreshToken);
const refused = { code: 'INVALID_TOKEN' };
const DAY_MS = 24 * 3600 * 1000;

test('an access token is its login’s', async () => {
  const { user, tokens } = await person();
  expect(await authenticate(w.ctx(), tokens.accessToken)).toEqual({
    kind: 'login',
    userId: user.id,
    authId: user.authId,
    email: user.email,
    staffRole: null,
  });
});

test('an access token whose time is over says so, and its session goes on', async () => {
  const { user, tokens } = await person();
  w.clock.advance(DAY_MS);
  await expect(authenticate(w.ctx(), tokens.accessToken)).rejects.toMatchObject({ code: 'EXPIRED_TOKEN' });
  expect(await whoHas(await refresh(tokens))).toBe(user.id);
});

test('a refresh token is exchanged for the next, again and again', async () => {
  const { user, tokens } = await person();
  const seen = new Set([tokens.refreshToken]);
  let current = tokens;
  for (let day = 0; day < 5; day += 1) {
    w.clock.advance(DAY_MS);
    current = await refresh(current);
    expect(seen.has(current.refreshToken)).toBe(false);
    seen.add(current.refreshToken);
    expect(await whoHas(current)).toBe(user.id);
  }
});

test('two tabs with the same token get the same successor, for ten seconds', async () => {
  const { user, tokens } = await person();
  const first = await refresh(tokens);
  w.clock.advance(10_000);
  const second = await refresh(tokens);
  expect(second.refreshToken).toBe(first.refreshToken);
  expect(await whoHas(second)).toBe(user.id);
  // The session has moved on once, not twice.
  expect((await refresh(first)).refreshToken).not.toBe(first.refreshToken);
});

test('later than that it was stolen: the session ends for both who hold it', async () => {
  const { tokens } = await person();
  const mine = await refresh(tokens);
  w.clock.advance(10_001);
  await expect(refresh(tokens)).rejects.toMatchObject(refused);
  await expect(refresh(mine)).rejects.toMatchObject(refused);
  expect(await whoHas(mine)).toBeUndefined();
});

test('a token two exchanges old is not forgiven, however fresh', async () => {
  const { tokens } = await person();
  const second = await refresh(tokens);
  const third = await refresh(second);
  await expect(refresh(tokens)).rejects.toMatchObject(refused);
  await expect(refresh(third)).rejects.toMatchObject(refused);
});

test('a stolen token ends no other session of the person', async () => {
  const { user, tokens } = await person();
  const other = await openSession(w.ctx(), user);
  await refresh(tokens);
  w.clock.advance(10_001);
  await expect(refresh(tokens)).rejects.toMatchObject(refused);
  expect(await whoHas(other)).toBe(user.id);
});

test('a made-up token ends no session', async () => {
  const { user, tokens } = await person();
  const [session, generation] = tokens.refreshToken.split('.');
  const forged = `${session}.${generation}.${'A'.repeat(43)}`;
  await expect(refreshSession(w.ctx(), forged)).rejects.toMatchObject(refused);
  await closeSession(w.ctx(), forged);
  expect(await whoHas(tokens)).toBe(user.id);
});

test('signing out ends the session at once, and only that one', async () => {
  const { user, tokens } = await person();
  const other = await openSession(w.ctx(), user);
  expect(await whoHas(tokens)).toBe(user.id);
  await closeSession(w.ctx(), tokens.refreshToken);
  expect(await whoHas(tokens)).toBeUndefined();
  await expect(refresh(tokens)).rejects.toMatchObject(refused);
  expect(await whoHas(other)).toBe(user.id);
  await closeSession(w.ctx(), tokens.refreshToken);
});

test('a session ends after 30 days', async () => {
  const { tokens } = await person();
  w.clock.advance(30 * DAY_MS);
  await expect(refresh(tokens)).rejects.toMatchObject(refused);
});

test('a raised token version is believed within a second', async () => {
  const { user, tokens } = await person();
  expect(await whoHas(tokens)).toBe(user.id);
  await w.ctx().system((t) =>
    t.db
      .updateTable('users')
      .set({ token_version: user.tokenVersion + 1 })
      .where('id', '=', user.id)
      .execute(),
  );
  w.clock.advance(1_000);
  expect(await whoHas(tokens)).toBeUndefined();
});

test('a closed login is let in nowhere', async () => {
  const { user, tokens } = await person();
  await w
    .ctx()
    .system((t) => t.db.updateTable('users').set({ closed_at: t.now() }).where('id', '=', user.id).execute());
  expect(await whoHas(tokens)).toBeUndefined();
});

test('renewing for a page answers nothing for a bad token', async () => {
  const { user, tokens } = await person();
  const renewed = await renewSession(w.ctx(), tokens.refreshToken);
  expect(renewed && (await authenticate(w.ctx(), renewed.accessToken))?.userId).toBe(user.id);
  expect(await renewSession(w.ctx(), 'nonsense')).toBeNull();
});

test('while the database is away renewing fails, for “sign in again” would cost every visitor the session', async () => {
  const { tokens } = await person();
  const away = { ...w.ctx(), system: () => Promise.reject(errors.UNAVAILABLE()) };
  await expect(renewSession(away, tokens.refreshToken)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
});

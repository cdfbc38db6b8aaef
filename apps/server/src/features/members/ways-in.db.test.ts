import { type World, world } from '@mekong/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStaff } from '../users/staff.ts';
import { setSeats } from './set-seats.ts';

const PASSWORD = 'correct horse battery';
let w: World;
let app: FastifyInstance;
let people = 0;

beforeAll(async () => {
  w = await world();
  ({ app } = await w.api());
});
afterAll(() => w.close());

const nextEmail = () => `way-in-${++people}@example.com`;
const headers = { origin: 'http://localhost:8000' };

type Cookies = Record<string, string>;

const post = (path: string, payload: object, cookies: Cookies = {}, more: Cookies = {}) =>
  app.inject({ method: 'POST', url: `/api/v1${path}`, payload, cookies, headers: { ...headers, ...more } });
const get = (path: string, cookies: Cookies = {}, more: Cookies = {}) =>
  app.inject({ method: 'GET', url: `/api/v1${path}`, cookies, headers: more });

type Answer = Awaited<ReturnType<typeof post>>;
const cookiesOf = (answer: Answer): Cookies =>
  Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));
const codeOf = (answer: Answer): string => answer.json().error.code;

async function signUp(more: object = {}) {
  const email = nextEmail();
  const answer = await post('/auth/register', { email, password: PASSWORD, ...more });
  expect(answer.statusCode, answer.body).toBe(201);
  return { email, answer, data: answer.json().data, cookies: cookiesOf(answer) };
}

describe('signing up', () => {
  test('makes a login with an account that it owns, and signs it in', async () => {
    const { email, data, cookies } = await signUp({ name: 'Ann', company: 'Ann & Sons' });
    expect(data.user).toEqual({
      id: data.user.id,
      email,
      emailVerified: false,
      name: 'Ann',
      language: 'en',
      staffRole: null,
    });
    expect(data.customer).toMatchObject({ name: 'Ann & Sons', mode: 'test' });
    expect(data.customer.slug).toMatch(/^[a-z0-9-]+$/);
    const me = (await get('/users/me', cookies)).json().data;
    expect(me).toMatchObject({ user: data.user, customer: data.customer, memberRole: 'owner' });
    expect(me.scopes).toContain('checkout:write');
    expect(me.scopes).not.toContain('audit:read');
  });

  test('sets cookies that scripts cannot read and other sites do not send', async () => {
    const { answer } = await signUp();
    const flags = { httpOnly: true, sameSite: 'Lax', path: '/' };
    expect(answer.cookies).toMatchObject([
      { name: 'mekong_access', maxAge: 24 * 3600, ...flags },
      { name: 'mekong_refresh', maxAge: 30 * 24 * 3600, ...flags },
    ]);
  });

  test('a taken address is told, with its field', async () => {
    const { email } = await signUp();
    const again = await post('/auth/register', { email: email.toUpperCase(), password: PASSWORD });
    expect(again.statusCode).toBe(409);
    expect(again.json().error).toMatchObject({ code: 'EMAIL_TAKEN', details: [{ field: 'body.email' }] });
    expect(again.cookies).toEqual([]);
  });

  test.each([
    ['a short password', { password: 'nine char' }, 'body.password'],
    ['a password longer than any', { password: 'x'.repeat(201) }, 'body.password'],
    ['no address', { email: 'ann at example.com' }, 'body.email'],
    ['a role of one’s own choice', { staffRole: 'staff-admin' }, 'body.staffRole'],
    ['an empty name', { name: '  ' }, 'body.name'],
  ])('%s is refused by name', async (_what, wrong, field) => {
    const answer = await post('/auth/register', { email: nextEmail(), password: PASSWORD, ...wrong });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error).toMatchObject({ code: 'SCHEMA_VALIDATION', details: [{ field }] });
  });

  test('a password comes back in no answer', async () => {
    const { answer } = await signUp();
    const refused = await post('/auth/register', { email: 'nonsense', password: PASSWORD });
    for (const { body } of [answer, refused]) expect(body).not.toContain(PASSWORD);
  });
});

describe('signing in and out', () => {
  test('gives the same account back', async () => {
    const { email, data } = await signUp();
    const answer = await post('/auth/login', { email, password: PASSWORD });
    expect(answer.statusCode).toBe(200);
    expect(answer.json().data).toMatchObject({ user: data.user, customer: data.customer });
    expect((await get('/users/me', cookiesOf(answer))).statusCode).toBe(200);
  });

  test('a token in the header works as the cookie does', async () => {
    const { data } = await signUp();
    const me = await get('/users/me', {}, { authorization: `Bearer ${data.accessToken}` });
    expect(me.json().data.user).toEqual(data.user);
  });

  test('a wrong password and nobody are told the same', async () => {
    const { email } = await signUp();
    const wrong = await post('/auth/login', { email, password: 'wrong horse battery' });
    const nobody = await post('/auth/login', { email: nextEmail(), password: PASSWORD });
    for (const answer of [wrong, nobody]) {
      expect(answer.statusCode).toBe(401);
      expect(answer.cookies).toEqual([]);
      const { code, message, details } = answer.json().error;
      expect({ code, message, details }).toEqual({
        code: 'INVALID_CREDENTIALS',
        message: wrong.json().error.message,
        details: null,
      });
    }
  });

  test('a staff login without an account has none in its answer', async () => {
    const email = nextEmail();
    const { password } = await createStaff(w.ctx(), { email, role: 'staff-read' });
    const answer = await post('/auth/login', { email, password });
    expect(answer.json().data).toMatchObject({ user: { staffRole: 'staff-read' }, customer: null });
    const me = (await get('/users/me', cookiesOf(answer))).json().data;
    expect(me).toMatchObject({ customer: null, memberRole: null });
    expect(me.scopes).toContain('audit:read');
  });

  test('refreshing exchanges both cookies', async () => {
    const { cookies } = await signUp();
    w.clock.advance(1_000);
    const answer = await post('/auth/refresh', {}, cookies);
    expect(answer.statusCode).toBe(200);
    const fresh = cookiesOf(answer);
    expect(fresh.mekong_refresh).not.toBe(cookies.mekong_refresh);
    expect((await get('/users/me', fresh)).statusCode).toBe(200);
  });

  test.each([
    ['no token', {}],
    ['nonsense', { mekong_refresh: 'nonsense' }],
  ])('refreshing with %s is refused', async (_what, cookies) => {
    const answer = await post('/auth/refresh', {}, cookies as Cookies);
    expect([answer.statusCode, codeOf(answer)]).toEqual([401, 'INVALID_TOKEN']);
  });

  test('signing out ends the session and takes the cookies away', async () => {
    const { cookies } = await signUp();
    const answer = await post('/auth/logout', {}, cookies);
    expect([answer.statusCode, answer.json().data]).toEqual([200, {}]);
    expect(answer.cookies.map(({ name, value }) => [name, value])).toEqual([
      ['mekong_access', ''],
      ['mekong_refresh', ''],
    ]);
    expect((await get('/users/me', cookies)).statusCode).toBe(401);
    expect((await post('/auth/refresh', {}, cookies)).statusCode).toBe(401);
  });

  test('a program that holds only the access token signs out with it', async () => {
    const { data } = await signUp();
    const bearer = { authorization: `Bearer ${data.accessToken}` };
    expect((await post('/auth/logout', {}, {}, bearer)).statusCode).toBe(200);
    expect((await get('/users/me', {}, bearer)).statusCode).toBe(401);
  });

  test('signing out twice, or without a session, is no error', async () => {
    const { cookies } = await signUp();
    for (const held of [cookies, cookies, {}]) {
      expect((await post('/auth/logout', {}, held as Cookies)).statusCode).toBe(200);
    }
  });

  test('nobody signed in is nobody', async () => {
    const answer = await get('/users/me');
    expect([answer.statusCode, codeOf(answer)]).toEqual([401, 'INVALID_TOKEN']);
  });

  test('a token whose time is over is told so, that its client may refresh', async () => {
    const { data } = await signUp();
    w.clock.advance(24 * 3600 * 1000);
    const answer = await get('/users/me', {}, { authorization: `Bearer ${data.accessToken}` });
    expect([answer.statusCode, codeOf(answer)]).toEqual([401, 'EXPIRED_TOKEN']);
  });

  test('a set-up link that is none opens nothing', async () => {
    const answer = await post('/setup', { token: 'nonsense', email: nextEmail(), password: PASSWORD });
    expect([answer.statusCode, codeOf(answer)]).toEqual([401, 'SETUP_TOKEN_INVALID']);
    expect(answer.cookies).toEqual([]);
  });
});

describe('members of an account', () => {
  test('are its owner alone at first, with one seat; the plan’s seats count from then on', async () => {
    const { data, cookies } = await signUp();
    const members = async () => (await get('/members', cookies)).json().data;
    expect(await members()).toMatchObject({ seats: 1, members: [{ userId: data.user.id, role: 'owner' }] });
    for (const seats of [5, 2, null]) {
      await w.ctx().system((t) => setSeats(t, data.customer.id, seats));
      expect((await members()).seats).toBe(seats);
    }
  });

  test('of another account are never seen', async () => {
    const [ann, binh] = [await signUp(), await signUp()];
    const seen = (await get('/members', ann.cookies)).json().data.members;
    expect(seen.map((one: { userId: string }) => one.userId)).toEqual([ann.data.user.id]);
    const asBinh = await get('/members', ann.cookies, { 'x-mekong-customer': binh.data.customer.id });
    expect([asBinh.statusCode, codeOf(asBinh)]).toEqual([403, 'INSUFFICIENT_PERMISSIONS']);
  });
});

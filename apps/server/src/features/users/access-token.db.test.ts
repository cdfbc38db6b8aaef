import { testConfig, type World, world } from '@mekong/testing';
import { decodeJwt, SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, owner, type Person } from '../../../journeys/people.ts';

const secretOf = (text: string) => new TextEncoder().encode(text);
const OURS = secretOf(testConfig().secrets.jwt);

let at: World;
let lan: Person;
beforeEach(async () => {
  at = await world();
  lan = await owner(at, 'lan@example.com');
});
afterEach(() => at.close());

const me = (token: string) => ask(at, '/api/v1/users/me', { token });
const sign = (claims: Record<string, unknown>, alg = 'HS256', secret = OURS) =>
  new SignJWT({ ...decodeJwt(lan.token), ...claims }).setProtectedHeader({ alg }).sign(secret);

test('is HS256 with Supabase’s claims, for 24 hours', async () => {
  const { sub, role, exp = 0, iat = 0 } = decodeJwt(lan.token);
  expect([sub, role, exp - iat]).toEqual([lan.user.authId, 'authenticated', 86_400]);
  expect(JSON.parse(Buffer.from(lan.token.split('.')[0] ?? '', 'base64url').toString())).toMatchObject({
    alg: 'HS256',
  });
});

test('says of itself that it has expired, a second too late and not before', async () => {
  at.clock.advance(86_399_000);
  expect((await me(lan.token)).status).toBe(200);
  at.clock.advance(1_000);
  const late = await me(lan.token);
  expect([late.status, late.code]).toEqual([401, 'EXPIRED_TOKEN']);
});

test('is refused in every forged form', async () => {
  const claims = decodeJwt(lan.token);
  const forged = {
    'no signature': new UnsecuredJWT(claims).encode(),
    'no signature, ours cut off': lan.token.replace(/[^.]*$/, ''),
    'another secret': await sign({}, 'HS256', secretOf('another secret of at least 32 characters')),
    'another algorithm': await sign({}, 'HS512'),
    'another login': await sign({ sub: '00000000-0000-4000-8000-000000000000' }),
    'no session': await sign({ sid: undefined }),
    'another session': await sign({ sid: `ses_${'0'.repeat(26)}` }),
    'an older version': await sign({ tv: -1 }),
    'a version of another type': await sign({ tv: '0' }),
  };
  for (const [what, token] of Object.entries(forged)) {
    const reply = await me(token);
    expect([reply.status, reply.code], what).toEqual([401, 'INVALID_TOKEN']);
  }
  expect((await me(await sign({}))).status).toBe(200);
});

test('gives no more rights for what it claims beside', async () => {
  const token = await sign({ role: 'mekong_service', staffRole: 'staff-admin', scopes: ['audit:read'] });
  expect((await ask(at, '/api/v1/audit', { token })).status).toBe(403);
});

import { movableClock } from '@mekong/kit';
import fc from 'fast-check';
import { SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import type { Ctx } from '../../platform/context/context.ts';
import {
  ACCESS_SECONDS,
  readAccessToken,
  readRefreshToken,
  refreshTokenOf,
  signAccessToken,
} from './tokens.ts';
import type { User } from './user.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const START = new Date('2025-03-03T05:00:00Z');
const SECRET = 'a-secret-of-at-least-thirty-two-characters';
const SESSION = 'ses_01kfs2q4kv0000000000000000';
const AUTH_ID = '0195a1f2-0000-4000-8000-000000000001';

const user: User = {
  id: 'usr_01kfs2q4kv0000000000000000',
  authId: AUTH_ID,
  email: 'ann@example.com',
  emailVerifiedAt: null,
  language: 'en',
  name: null,
  staffRole: 'staff-admin',
  tokenVersion: 3,
};

/** All that tokens ask of a context. */
function at(clock = movableClock(START), jwt = SECRET, jwtPrevious: string | null = null): Ctx {
  return { config: { secrets: { jwt, jwtPrevious } }, now: () => clock.now() } as unknown as Ctx;
}

const later = (seconds: number) => new Date(START.getTime() + seconds * 1000);
const sign = (ctx = at()) => signAccessToken(ctx, user, SESSION, later(ACCESS_SECONDS));
const payloadOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));

describe('access tokens', () => {
  test('say what was signed', async () => {
    const claims = await readAccessToken(at(), await sign());
    expect(claims).toEqual({ authId: AUTH_ID, sessionId: SESSION, tokenVersion: 3 });
  });

  test('carry Supabase’s claims, and never a role of ours, whatever the login may do', async () => {
    expect(payloadOf(await sign())).toEqual({
      sub: AUTH_ID,
      role: 'authenticated',
      email: 'ann@example.com',
      sid: SESSION,
      tv: 3,
      iat: START.getTime() / 1000,
      exp: START.getTime() / 1000 + 24 * 3600,
    });
  });

  test('end after 24 hours, to the second', async () => {
    const clock = movableClock(START);
    const token = await sign();
    clock.set(later(24 * 3600 - 1));
    expect(await readAccessToken(at(clock), token)).not.toBeNull();
    clock.set(later(24 * 3600));
    await expect(readAccessToken(at(clock), token)).rejects.toMatchObject({ code: 'EXPIRED_TOKEN' });
  });

  test('of another secret are none, and are not called expired either', async () => {
    const token = await sign(at(undefined, 'another-secret-of-at-least-32-characters'));
    expect(await readAccessToken(at(), token)).toBeNull();
    expect(await readAccessToken(at(movableClock(later(48 * 3600))), token)).toBeNull();
  });

  test.each(['HS384', 'HS512'])('may not choose how they are checked: %s', async (alg) => {
    const token = await new SignJWT({ sid: SESSION, tv: 3 })
      .setProtectedHeader({ alg })
      .setSubject(AUTH_ID)
      .setExpirationTime(later(60))
      .sign(new TextEncoder().encode(SECRET));
    expect(await readAccessToken(at(), token)).toBeNull();
  });

  test('without a signature are none', async () => {
    const [, payload = ''] = (await sign()).split('.');
    for (const alg of ['none', 'None', 'HS256']) {
      const header = Buffer.from(JSON.stringify({ alg, typ: 'JWT' })).toString('base64url');
      expect(await readAccessToken(at(), `${header}.${payload}.`), alg).toBeNull();
    }
  });

  test.each(['sub', 'sid', 'tv'])('of ours without %s open nothing', async (missing) => {
    const { [missing]: _gone, ...claims } = { sub: AUTH_ID, sid: SESSION, tv: 3 } as Record<string, unknown>;
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime(later(60))
      .sign(new TextEncoder().encode(SECRET));
    expect(await readAccessToken(at(), token)).toBeNull();
  });

  test('nothing else is one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(await readAccessToken(at(), text)).toBeNull();
      }),
    );
  });
});

describe('refresh tokens', () => {
  const generations = fc.integer({ min: 0, max: 999_999_999 });

  test('say which session and generation they are of', () => {
    fc.assert(
      fc.property(generations, (generation) => {
        const token = refreshTokenOf(at(), SESSION, generation);
        expect(readRefreshToken(at(), token)).toEqual({ sessionId: SESSION, generation });
      }),
    );
  });

  test('are the same whenever they are made', () => {
    expect(refreshTokenOf(at(movableClock(later(9))), SESSION, 4)).toBe(refreshTokenOf(at(), SESSION, 4));
  });

  test('with one character changed are none', () => {
    const token = refreshTokenOf(at(), SESSION, 12);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'a0Z_-.'), (place, other) => {
        fc.pre(token[place] !== other);
        const changed = token.slice(0, place) + other + token.slice(place + 1);
        expect(readRefreshToken(at(), changed)).toBeNull();
      }),
    );
  });

  test('of another generation, session or secret need another mark', () => {
    const [session, , mark] = refreshTokenOf(at(), SESSION, 1).split('.');
    expect(readRefreshToken(at(), `${session}.2.${mark}`)).toBeNull();
    expect(readRefreshToken(at(), `ses_01kfs2q4kv0000000000000001.1.${mark}`)).toBeNull();
    expect(readRefreshToken(at(undefined, 'another'), refreshTokenOf(at(), SESSION, 1))).toBeNull();
  });

  test('are no access tokens, nor the other way round', async () => {
    expect(await readAccessToken(at(), refreshTokenOf(at(), SESSION, 1))).toBeNull();
    expect(readRefreshToken(at(), await sign())).toBeNull();
  });
});

describe('a secret that replaces another', () => {
  const NEXT = 'its-successor-of-at-least-32-characters';
  const rotating = (clock = movableClock(START)) => at(clock, NEXT, SECRET);

  test('leaves what the old one signed good, and signs by itself alone', async () => {
    expect(await readAccessToken(rotating(), await sign())).toMatchObject({ sessionId: SESSION });
    expect(readRefreshToken(rotating(), refreshTokenOf(at(), SESSION, 4))).toMatchObject({ generation: 4 });
    expect(await readAccessToken(at(), await sign(rotating()))).toBeNull();
    expect(readRefreshToken(at(), refreshTokenOf(rotating(), SESSION, 4))).toBeNull();
  });

  test('ends what the old one signed once that is taken away', async () => {
    const alone = at(undefined, NEXT);
    expect(await readAccessToken(alone, await sign())).toBeNull();
    expect(readRefreshToken(alone, refreshTokenOf(at(), SESSION, 4))).toBeNull();
  });

  test('does not lengthen a token’s life, and opens nothing to a third', async () => {
    const late = rotating(movableClock(later(24 * 3600)));
    await expect(readAccessToken(late, await sign())).rejects.toMatchObject({ code: 'EXPIRED_TOKEN' });
    const third = at(undefined, 'another-secret-of-at-least-32-characters');
    expect(await readAccessToken(rotating(), await sign(third))).toBeNull();
    expect(readRefreshToken(rotating(), refreshTokenOf(third, SESSION, 1))).toBeNull();
  });
});

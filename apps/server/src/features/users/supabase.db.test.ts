import { type World, world } from '@mekong/testing';
import { exportSPKI, UnsecuredJWT } from 'jose';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { linkTo } from '../../../journeys/mails.ts';
import { ask, owner, staff } from '../../../journeys/people.ts';
import {
  LAN,
  outcomeOf,
  type Pair,
  type Project,
  pairOf,
  SUBJECT,
  supabaseProject,
  whoIs,
  worldBeside,
} from './testing/supabase-project.ts';

const SECRET = 'the-legacy-secret-of-a-supabase-project';
const OTHER = '0195a1f2-0000-4000-8000-000000000002';
const MINUTE = 60_000;

let project: Project;
beforeAll(async () => {
  project = await supabaseProject();
});
afterAll(() => project.close());

let at: World;
beforeEach(() => project.reset());
afterEach(() => at.close());

const open = async (values: Record<string, string> = {}) => {
  at = await worldBeside(project, values);
};
const sign = (changes: Record<string, unknown> = {}, pair?: Pair, kid?: string) =>
  project.sign(at, changes, pair, kid);
const me = (token: string) => whoIs(at, token);
const outcome = (token: string) => outcomeOf(at, token);
const symmetric = (secret: string, alg?: string) => project.symmetric(at, secret, alg);
const logins = () =>
  sql<{ n: number }>`select count(*)::int as n from users where staff_role is null`
    .execute(at.connections.read)
    .then(({ rows }) => rows[0]?.n);

describe('a token of the project', () => {
  test('is a login with an account, made at first sight and once', async () => {
    await open();
    const first = await me(await sign());
    expect(first.data).toMatchObject({
      user: { email: LAN, emailVerified: false, staffRole: null },
      customer: { name: 'lan', mode: 'test' },
      memberRole: 'owner',
      hasPassword: false,
    });
    at.clock.advance(2_000);
    const again = await me(await sign({}, project.rs));
    expect(again.data.user.id).toBe(first.data.user.id);
    expect([await logins(), project.asked]).toEqual([1, 1]);
    const row = await at.connections.read
      .selectFrom('users')
      .select('auth_id')
      .where('id', '=', first.data.user.id)
      .executeTakeFirst();
    expect(row?.auth_id).toBe(SUBJECT);
  });

  test('says whether the address is verified; what its user may write themselves says nothing', async () => {
    await open();
    const mine = await me(await sign({ user_metadata: { email_verified: true } }));
    expect(mine.data.user.emailVerified).toBe(false);
    const theirs = await me(await sign({ sub: OTHER, email: 'binh@example.com', email_verified: true }));
    expect(theirs.data.user.emailVerified).toBe(true);
  });

  test('may be signed with the shared secret of an older project', async () => {
    await open({ SUPABASE_JWT_SECRET: SECRET });
    expect((await me(await symmetric(SECRET))).status).toBe(200);
    expect(await outcome(await sign())).toEqual([401, 'INVALID_TOKEN']);
    expect(project.asked).toBe(0);
  });

  test('ends at its time, and begins at it', async () => {
    await open();
    const token = await sign();
    const now = at.clock.now().getTime() / 1000;
    const early = await sign({ nbf: now + 60, exp: now + 7_200 });
    expect(await outcome(early)).toEqual([401, 'INVALID_TOKEN']);
    at.clock.advance(60 * MINUTE - 1);
    expect([(await me(token)).status, (await me(early)).status]).toEqual([200, 200]);
    at.clock.advance(1);
    expect(await outcome(token)).toEqual([401, 'EXPIRED_TOKEN']);
  });

  test('of a login that was closed opens nothing, and makes no new one', async () => {
    await open();
    const token = await sign();
    expect((await me(token)).status).toBe(200);
    await sql`update users set closed_at = now(), email = 'closed-x@invalid' where email = ${LAN}`.execute(
      at.connections.read,
    );
    at.clock.advance(1_000);
    expect(await outcome(token)).toEqual([401, 'INVALID_TOKEN']);
    expect(await logins()).toBe(1);
  });

  test('is nothing where no project is named', async () => {
    await open();
    const token = await sign();
    await at.close();
    at = await world();
    expect(await outcome(token)).toEqual([401, 'INVALID_TOKEN']);
  });
});

describe('what is no token of the project', () => {
  test('is refused in every forged form, and makes no login', async () => {
    await open();
    const wrong = await pairOf('ES256', 'one');
    const spki = await exportSPKI(project.rs.publicKey);
    const forged = {
      'another key under the same name': await sign({}, wrong),
      'a key that is not published': await sign({}, wrong, 'three'),
      'another issuer': await sign({ iss: 'https://other.supabase.co/auth/v1' }),
      'no issuer': await sign({ iss: undefined }),
      'another audience': await sign({ aud: 'anon' }),
      'no audience': await sign({ aud: undefined }),
      'no end': await sign({ exp: undefined }),
      'no signature': new UnsecuredJWT(project.claims(at)).encode(),
      'signature cut off': (await sign()).replace(/[^.]*$/, ''),
      'a public key taken for a shared secret': await symmetric(spki),
      'the same as JWK': await symmetric(JSON.stringify(project.rs.jwk)),
      'a shared secret where none is': await symmetric(SECRET),
      'no subject': await sign({ sub: undefined }),
      'a subject that is no uuid': await sign({ sub: 'service' }),
      'no address': await sign({ email: '' }),
      'an anonymous visitor': await sign({ is_anonymous: true }),
    };
    for (const [what, token] of Object.entries(forged))
      expect(await outcome(token), what).toEqual([401, 'INVALID_TOKEN']);
    expect(await logins()).toBe(0);
    expect((await me(await sign())).status).toBe(200);
  });

  test('is refused beside a shared secret too', async () => {
    await open({ SUPABASE_JWT_SECRET: SECRET });
    const forged = {
      'another secret': await symmetric(`${SECRET}x`),
      'another algorithm': await symmetric(SECRET, 'HS512'),
      'no signature': new UnsecuredJWT(project.claims(at)).encode(),
      'our own secret': await symmetric(at.ctx().config.secrets.jwt),
    };
    for (const [what, token] of Object.entries(forged))
      expect(await outcome(token), what).toEqual([401, 'INVALID_TOKEN']);
  });
});

describe('an address that is a login of ours', () => {
  test.each([
    ['neither side has proven', false, false],
    ['only we know to be proven', true, false],
    ['only the project knows to be proven', false, true],
  ])('%s is not taken over', async (_what, ours, theirs) => {
    await open();
    const lan = await owner(at, LAN);
    const token = await linkTo(at, LAN, '/verify-email');
    if (ours) await ask(at, '/api/v1/auth/verify', { body: { token } });
    expect(await outcome(await sign({ email_verified: theirs }))).toEqual([409, 'EMAIL_TAKEN']);
    expect((await me(lan.token)).data.user.id).toBe(lan.user.id);
    expect(await logins()).toBe(1);
  });

  test('proven on both sides is one person: the same login, whose sessions go on with their next token', async () => {
    await open();
    const lan = await owner(at, LAN);
    await ask(at, '/api/v1/auth/verify', { body: { token: await linkTo(at, LAN, '/verify-email') } });
    const theirs = await me(await sign({ email: LAN.toUpperCase(), email_verified: true }));
    expect(theirs.data).toMatchObject({ user: { id: lan.user.id }, memberRole: 'owner' });
    const fresh = await ask(at, '/api/v1/auth/refresh', { body: { refreshToken: lan.refreshToken } });
    expect((await me(fresh.data.accessToken)).data.user.id).toBe(lan.user.id);
    const lines = await at.connections.read
      .selectFrom('audit_log')
      .select(['object', 'before', 'after'])
      .where('action', '=', 'user.supabase_linked')
      .execute();
    expect(lines).toEqual([
      { object: lan.user.id, before: { authId: lan.user.authId }, after: { authId: SUBJECT } },
    ]);
  });

  test('of the seller’s people is never taken over', async () => {
    await open();
    const admin = await staff(at, 'staff-admin');
    await sql`update users set email_verified_at = now()`.execute(at.connections.read);
    const token = await sign({ email: admin.user.email, email_verified: true });
    expect(await outcome(token)).toEqual([409, 'EMAIL_TAKEN']);
  });
});

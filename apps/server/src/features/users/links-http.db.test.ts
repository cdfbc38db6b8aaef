import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { linkTo, mailsTo } from '../../../journeys/mails.ts';
import { ask, owner, type Person, type Reply } from '../../../journeys/people.ts';
import { auditOf, hashesOf, seen } from './testing/entering.ts';

const LAN = 'lan@example.com';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let at: World;
let lan: Person;
beforeEach(async () => {
  at = await world();
  lan = await owner(at, LAN);
});
afterEach(() => at.close());

const post = (path: string, body: object, token?: string) => ask(at, `/api/v1/auth/${path}`, { body, token });
const me = (token: string) => ask(at, '/api/v1/users/me', { token });
const audit = (action: string) => auditOf(at, action);

describe('verifying an address', () => {
  test('is asked for at sign-up, and done by the link', async () => {
    expect((await me(lan.token)).data.user.emailVerified).toBe(false);
    const token = await linkTo(at, LAN, '/verify-email');
    expect((await post('verify', { token })).status).toBe(200);
    expect((await me(lan.token)).data.user.emailVerified).toBe(true);
    expect(await audit('user.email_verified')).toMatchObject([{ object: lan.user.id }]);
    expect((await post('verify', { token })).code).toBe('LINK_INVALID');
  });

  test('may be asked for again, five times an hour, and not at all once it is done', async () => {
    for (let n = 0; n < 7; n++) {
      const reply = await post('verify/resend', {}, lan.token);
      expect([reply.status, reply.data]).toEqual([202, {}]);
    }
    expect(await mailsTo(at, LAN)).toHaveLength(1 + 5);
    await post('verify', { token: await linkTo(at, LAN, '/verify-email') });
    at.clock.advance(60 * MINUTE);
    expect((await post('verify/resend', {}, lan.token)).status).toBe(202);
    expect(await mailsTo(at, LAN)).toHaveLength(1 + 5);
  });

  test('lasts three days', async () => {
    const token = await linkTo(at, LAN, '/verify-email');
    at.clock.advance(3 * DAY);
    expect((await post('verify', { token })).code).toBe('LINK_INVALID');
  });
});

describe('asking for a link', () => {
  test.each(['reset/request', 'magic/request'])('is answered the same for nobody: %s', async (path) => {
    const replies: Reply[] = [];
    const hashes: number[] = [];
    for (const email of [LAN, ' LAN@example.com ', 'nobody@example.com', 'my secret password'])
      hashes.push(await hashesOf(async () => void replies.push(await post(path, { email }))));
    expect(new Set(replies.map((reply) => String(seen(reply)))).size).toBe(1);
    expect([replies[0]?.status, replies[0]?.data, hashes]).toEqual([202, {}, [0, 0, 0, 0]]);
    expect(await mailsTo(at, LAN)).toHaveLength(1 + 2);
    expect(await mailsTo(at, 'nobody@example.com')).toEqual([]);
  });

  test('is answered the same for a closed login, and sends nothing there', async () => {
    await sql`update users set closed_at = now()`.execute(at.connections.read);
    expect((await post('magic/request', { email: LAN })).status).toBe(202);
    expect(await mailsTo(at, LAN)).toEqual([]);
  });

  test('sends five mails an hour to one address, and says nothing of it', async () => {
    const replies: Reply[] = [];
    for (let n = 0; n < 4; n++) {
      replies.push(await post('reset/request', { email: LAN }), await post('magic/request', { email: LAN }));
    }
    expect(new Set(replies.map((reply) => String(seen(reply)))).size).toBe(1);
    expect(await mailsTo(at, LAN)).toHaveLength(1 + 5);
    at.clock.advance(60 * MINUTE);
    await post('magic/request', { email: LAN });
    expect(await mailsTo(at, LAN)).toHaveLength(1 + 6);
  });

  test('is in the audit log, without an address that may be a mistyped password', async () => {
    await post('reset/request', { email: LAN });
    await post('reset/request', { email: 'my secret password' });
    const rows = await audit('user.link_requested');
    expect(rows.map(({ object }) => object)).toEqual([
      lan.user.id,
      expect.stringMatching(/^email:[0-9a-f]{16}$/),
    ]);
    expect(rows.map(({ row }) => row).join()).not.toContain('secret password');
  });

  test('stores no link: neither token nor anything that it could be made of', async () => {
    await post('magic/request', { email: LAN });
    const token = await linkTo(at, LAN, '/magic-link');
    const stored = await sql<{ row: string }>`select user_tokens::text as row from user_tokens
      union all select audit_log::text from audit_log union all select outbox::text from outbox`.execute(
      at.connections.read,
    );
    expect(stored.rows.map(({ row }) => row).join()).not.toContain(token);
    expect((await post('magic', { token })).status).toBe(200);
  });
});

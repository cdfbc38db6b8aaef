import { type World, world } from '@mekong/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, owner, type Reply } from '../../../journeys/people.ts';

/** The limits of the house, as an unchanged installation has them. */
const limits = { ip: 100, actor: 1_000, sensitive: 10 };

let at: World;
beforeEach(async () => {
  at = await world({ config: { limits } });
});
afterEach(() => at.close());

async function many(count: number, send: () => Promise<Reply>): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (let n = 0; n < count; n++) replies.push(await send());
  return replies;
}

function expectRefused(reply: Reply, limit: number): void {
  expect([reply.status, reply.code]).toEqual([429, 'RATE_LIMITED']);
  expect(reply.body.error.details).toEqual({ limit, windowSeconds: 60 });
  expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
  expect(reply.headers).toMatchObject({ 'ratelimit-limit': String(limit), 'ratelimit-remaining': '0' });
}

test('checkout and sign-in share ten tries a minute, also for those who are signed in', async () => {
  const { token } = await owner(at, 'lan@example.com');
  const buy = () => ask(at, '/api/v1/checkout', { token, body: { plan: 'nothing' } });
  const login = () =>
    ask(at, '/api/v1/auth/login', { body: { email: 'lan@example.com', password: 'wrong' } });
  expect((await many(5, buy)).map(({ status }) => status)).toEqual(Array(5).fill(404));
  expect((await many(5, login)).map(({ status }) => status)).toEqual(Array(5).fill(401));
  expectRefused(await buy(), 10);
  expectRefused(await login(), 10);
  expect((await ask(at, '/api/v1/users/me', { token })).status).toBe(200);
  at.clock.advance(60_000);
  expect((await buy()).status).toBe(404);
});

test('whoever shows no credential, or a false one, has a hundred requests a minute', async () => {
  const replies = await many(50, () => ask(at, '/api/v1/plans'));
  expect(replies.at(-1)?.headers['ratelimit-remaining']).toBe('50');
  const guessed = await many(50, () => ask(at, '/api/v1/users/me', { token: 'guessed' }));
  expect(new Set(guessed.map(({ status }) => status))).toEqual(new Set([401]));
  expectRefused(await ask(at, '/api/v1/plans'), 100);
  expectRefused(await ask(at, '/api/v1/users/me', { token: 'guessed' }), 100);
  expect((await ask(at, '/health')).status).toBe(200);
});

test('webhooks count what does not verify, and nothing else', async () => {
  const forged = () =>
    ask(at, '/api/v1/webhooks/paypal', { method: 'POST', body: { id: 'WH-1', event_type: 'X' } });
  expect(new Set((await many(100, forged)).map(({ status }) => status))).toEqual(new Set([400]));
  expect((await forged()).status).toBe(429);
  expect((await ask(at, '/api/v1/plans')).status).toBe(200);
});

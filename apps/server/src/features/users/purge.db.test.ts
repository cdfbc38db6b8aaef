import { type World, world } from '@mekong/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkTo } from '../../../journeys/mails.ts';
import { ask, owner } from '../../../journeys/people.ts';
import { purgeEnded } from './purge.ts';
import { issueSetupToken, setUpFirstStaff } from './staff.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let at: World;
beforeEach(async () => {
  at = await world({ config: { environment: 'production', demoStaffPassword: null } });
});
afterEach(() => at.close());

async function counts() {
  const read = at.connections.read;
  const of = async (table: 'user_sessions' | 'user_tokens' | 'user_tries') =>
    (await read.selectFrom(table).selectAll().execute()).length;
  return {
    sessions: await of('user_sessions'),
    links: await of('user_tokens'),
    tries: await of('user_tries'),
  };
}

test('what ended is kept for 30 days, and then forgotten', async () => {
  const lan = await owner(at, 'lan@example.com');
  await ask(at, '/api/v1/auth/logout', { body: { refreshToken: lan.refreshToken } });
  await owner(at, 'binh@example.com');
  await ask(at, '/api/v1/auth/magic/request', { body: { email: 'lan@example.com' } });
  await ask(at, '/api/v1/auth/magic', {
    body: { token: await linkTo(at, 'lan@example.com', '/magic-link') },
  });
  // Lan's first session, Binh's, Lan's by the link; a link that was used and two that verify.
  const all = { sessions: 3, links: 3, tries: 1 };
  expect(await counts()).toEqual(all);
  at.clock.advance(30 * DAY);
  await purgeEnded(at.ctx());
  expect(await counts()).toEqual(all);
  at.clock.advance(1);
  await purgeEnded(at.ctx());
  expect(await counts()).toEqual({ sessions: 2, links: 2, tries: 0 });
  at.clock.advance(30 * DAY);
  await purgeEnded(at.ctx());
  expect(await counts()).toEqual({ sessions: 0, links: 0, tries: 0 });
});

test('is done every night', async () => {
  const lan = await owner(at, 'lan@example.com');
  await at.settle();
  at.clock.advance(61 * DAY);
  await at.settle();
  expect((await counts()).sessions).toBe(0);
  const refused = await ask(at, '/api/v1/auth/refresh', { body: { refreshToken: lan.refreshToken } });
  expect(refused.code).toBe('INVALID_TOKEN');
});

test('a set-up link is good for 24 hours', async () => {
  const token = (await issueSetupToken(at.ctx())) ?? '';
  const setUp = (given: string) =>
    setUpFirstStaff(at.ctx(), { token: given, email: 'boss@example.com', password: 'correct horse battery' });
  at.clock.advance(24 * HOUR);
  await expect(setUp(token)).rejects.toMatchObject({ code: 'SETUP_TOKEN_INVALID' });
  const next = (await issueSetupToken(at.ctx())) ?? '';
  at.clock.advance(24 * HOUR - 1);
  expect((await setUp(next)).staffRole).toBe('staff-admin');
});

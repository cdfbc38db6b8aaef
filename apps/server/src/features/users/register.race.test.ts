import { committedWorld, type World } from '@mekong/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerUser } from './register.ts';
import { openSession, refreshSession } from './session.ts';
import { issueSetupToken, setUpFirstStaff } from './staff.ts';

let w: World;

beforeAll(async () => {
  w = await committedWorld({ config: { environment: 'production', demoStaffPassword: null } });
});
afterAll(() => w.close());

const PASSWORD = 'correct horse battery';
const FIVE = [1, 2, 3, 4, 5];

const settled = async <T>(tries: Promise<T>[]) => {
  const results = await Promise.allSettled(tries);
  return {
    won: results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    codes: results.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : [])),
  };
};

async function countOf(table: string): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
    w.ctx().read,
  );
  return found.rows[0]?.n ?? -1;
}

test('of five who register the same address at once one gets it, with one account that it owns', async () => {
  const before = await countOf('customers');
  const tries = FIVE.map(() => registerUser(w.ctx(), { email: 'same@example.com', password: PASSWORD }));
  const { won, codes } = await settled(tries);
  expect(won).toHaveLength(1);
  expect(codes).toEqual(Array(4).fill('EMAIL_TAKEN'));
  expect((await countOf('customers')) - before).toBe(1);
  const memberships = await w.registry.ports.memberships(w.ctx(), won[0]?.id ?? '');
  expect(memberships).toMatchObject([{ role: 'owner' }]);
});

test('of five tabs that refresh at once all get the one successor', async () => {
  const user = await registerUser(w.ctx(), { email: 'tabs@example.com', password: PASSWORD });
  const { refreshToken } = await openSession(w.ctx(), user);
  const { won, codes } = await settled(FIVE.map(() => refreshSession(w.ctx(), refreshToken)));
  expect(codes).toEqual([]);
  expect(new Set(won.map((tokens) => tokens.refreshToken)).size).toBe(1);
  await refreshSession(w.ctx(), won[0]?.refreshToken ?? '');
});

test('of five who use one set-up link at once one becomes staff', async () => {
  const token = (await issueSetupToken(w.ctx())) ?? '';
  const tries = FIVE.map((n) =>
    setUpFirstStaff(w.ctx(), { token, email: `first-${n}@example.com`, password: PASSWORD }),
  );
  const { won, codes } = await settled(tries);
  expect(won).toHaveLength(1);
  expect(codes).toEqual(Array(4).fill('SETUP_TOKEN_INVALID'));
});

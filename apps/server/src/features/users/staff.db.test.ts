import { type World, world } from '@mekong/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_STAFF, settleDemoStaff } from './demo-staff.ts';
import { checkCredentials } from './login.ts';
import { registerUser } from './register.ts';
import { authenticate, openSession, refreshSession } from './session.ts';
import { createStaff, issueSetupToken, setUpFirstStaff } from './staff.ts';
import './tables.ts';

const PASSWORD = 'correct horse battery';
let people = 0;
const nextEmail = () => `staff-${++people}@example.com`;

describe('staff made by an operator', () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
  });
  afterAll(() => w.close());

  test('come in with the password that was made for them', async () => {
    const email = nextEmail();
    const { user, password } = await createStaff(w.ctx(), { email, role: 'staff-support' });
    expect(password.length).toBeGreaterThanOrEqual(16);
    expect(await checkCredentials(w.ctx(), { email, password })).toMatchObject({
      id: user.id,
      staffRole: 'staff-support',
    });
  });

  test('leave a line in the audit log that holds no password', async () => {
    const { user, password } = await createStaff(w.ctx(), { email: nextEmail(), role: 'staff-read' });
    const rows = await w
      .ctx()
      .read.selectFrom('audit_log')
      .selectAll()
      .where('object', '=', user.id)
      .execute();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.after).toEqual({ email: user.email, role: 'staff-read' });
    expect(JSON.stringify(rows)).not.toContain(password);
  });

  test('who had a login before keep it, with the role and the new password', async () => {
    const email = nextEmail();
    const before = await registerUser(w.ctx(), { email, password: PASSWORD });
    const { user, password } = await createStaff(w.ctx(), { email, role: 'staff-admin' });
    expect(user.id).toBe(before.id);
    expect((await checkCredentials(w.ctx(), { email, password })).staffRole).toBe('staff-admin');
    await expect(checkCredentials(w.ctx(), { email, password: PASSWORD })).rejects.toMatchObject({
      code: 'INVALID_CREDENTIALS',
    });
  });

  test('whoever took their address before loses every session, and does not become staff by it', async () => {
    const email = nextEmail();
    const squatter = await registerUser(w.ctx(), { email, password: PASSWORD });
    const tokens = await openSession(w.ctx(), squatter);
    expect(await authenticate(w.ctx(), tokens.accessToken)).not.toBeNull();
    await createStaff(w.ctx(), { email, role: 'staff-admin' });
    expect(await authenticate(w.ctx(), tokens.accessToken)).toBeNull();
    await expect(refreshSession(w.ctx(), tokens.refreshToken)).rejects.toMatchObject({
      code: 'INVALID_TOKEN',
    });
  });
});

describe('the demo’s staff', () => {
  test('is there in development, with the password that is printed, also when that has changed', async () => {
    const w = await world();
    const enter = () => checkCredentials(w.ctx(), { email: DEMO_STAFF, password: 'demo-staff-password' });
    expect((await enter()).staffRole).toBe('staff-admin');
    const ctx = w.ctx();
    await createStaff(ctx, { email: DEMO_STAFF, role: 'staff-admin', password: 'of another installation' });
    await expect(enter()).rejects.toMatchObject({ code: 'INVALID_CREDENTIALS' });
    await settleDemoStaff(ctx);
    const { id } = await enter();
    await settleDemoStaff(ctx);
    expect((await enter()).id).toBe(id);
    await w.close();
  });

  test('is not made in production', async () => {
    const w = await world({ config: { environment: 'production' } });
    const found = await w
      .ctx()
      .read.selectFrom('users')
      .select('id')
      .where('email', '=', DEMO_STAFF)
      .execute();
    expect(found).toEqual([]);
    await w.close();
  });
});

test('the demo’s staff login of a database that goes live is closed', async () => {
  const w = await world({ config: { environment: 'production' } });
  const { user } = await createStaff(w.ctx(), { email: DEMO_STAFF, role: 'staff-admin', password: PASSWORD });
  const session = await openSession(w.ctx(), user);
  await settleDemoStaff(w.ctx());
  const enter = checkCredentials(w.ctx(), { email: DEMO_STAFF, password: PASSWORD });
  await expect(enter).rejects.toMatchObject({ code: 'INVALID_CREDENTIALS' });
  expect(await authenticate(w.ctx(), session.accessToken)).toBeNull();
  expect(await issueSetupToken(w.ctx())).not.toBeNull();
  await w.close();
});

describe('the set-up link', () => {
  let w: World;
  beforeAll(async () => {
    w = await world({ config: { environment: 'production', demoStaffPassword: null } });
  });
  afterAll(() => w.close());

  const setUp = (token: string) =>
    setUpFirstStaff(w.ctx(), { token, email: nextEmail(), password: PASSWORD });
  const refused = { code: 'SETUP_TOKEN_INVALID', status: 401 };

  test('a made-up token opens nothing', async () => {
    await issueSetupToken(w.ctx());
    await expect(setUp('nonsense')).rejects.toMatchObject(refused);
  });

  test('is stored as a hash', async () => {
    const token = await issueSetupToken(w.ctx());
    const rows = await w.ctx().read.selectFrom('setup_tokens').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('makes the first staff-admin, once; then none is issued any more', async () => {
    const token = (await issueSetupToken(w.ctx())) ?? '';
    const email = nextEmail();
    const squatter = await registerUser(w.ctx(), { email, password: 'of somebody else' });
    const theirs = await openSession(w.ctx(), squatter);
    const user = await setUpFirstStaff(w.ctx(), { token, email, password: PASSWORD });
    expect(user).toMatchObject({ id: squatter.id, staffRole: 'staff-admin' });
    expect(await authenticate(w.ctx(), theirs.accessToken)).toBeNull();
    const mine = await openSession(w.ctx(), user);
    expect(await authenticate(w.ctx(), mine.accessToken)).toMatchObject({ staffRole: 'staff-admin' });
    await expect(setUp(token)).rejects.toMatchObject(refused);
    expect(await issueSetupToken(w.ctx())).toBeNull();
  });
});

import { world } from '@mekong/testing';
import { expect, test } from 'vitest';
import { ask } from '../../../journeys/people.ts';
import { issueSetupToken } from './staff.ts';

test('the set-up link of a production server signs the first admin in, once', async () => {
  const at = await world({ config: { environment: 'production', demoStaffPassword: null } });
  const token = (await issueSetupToken(at.ctx())) ?? '';
  const setUp = (body: object) =>
    ask(at, '/api/v1/setup', {
      body: { token, email: 'boss@example.com', password: 'correct horse', ...body },
    });
  expect((await setUp({ password: 'short' })).status).toBe(400);
  expect((await setUp({ role: 'staff-admin' })).body.error.details[0].field).toBe('body.role');
  const made = await setUp({ name: 'Boss' });
  expect([made.status, made.data.user.staffRole, made.data.customer]).toEqual([201, 'staff-admin', null]);
  expect(made.cookies.map(({ name }) => name).sort()).toEqual(['mekong_access', 'mekong_refresh']);
  expect((await ask(at, '/api/v1/audit', { token: made.data.accessToken })).status).toBe(200);
  for (const email of ['boss@example.com', 'second@example.com']) {
    const again = await setUp({ email });
    expect([again.status, again.code, again.cookies]).toEqual([401, 'SETUP_TOKEN_INVALID', []]);
  }
  await at.close();
});

import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { runChecks } from '../../platform/features/checks.ts';
import { setSetting } from '../settings/set.ts';

let at: World;
afterEach(() => at.close());

const NAMES = ['gateways.live', 'gateways.tested', 'webhooks.seen', 'seller.profile', 'seller.backups'];
const checks = async () => {
  const results = await runChecks(at.ctx(), at.registry.checks);
  const wanted = results.filter(({ name }) => NAMES.includes(name));
  return Object.fromEntries(wanted.map(({ name, state, reason }) => [name, `${state} ${reason}`]));
};

test('without live keys nothing can be taken, tested or heard', async () => {
  at = await world();
  expect(await checks()).toMatchObject({
    'gateways.live': 'fail none',
    'gateways.tested': 'warn none',
    'webhooks.seen': 'warn none',
    'seller.profile': 'fail demo',
    'seller.backups': 'fail never',
  });
  await setSetting(at.ctx(), 'seller', { bankAccount: ['Delta Boats Ltd'] });
  expect((await checks())['gateways.live']).toBe('warn transfer_only');
});

test('live keys are to be tested and heard from', async () => {
  at = await world({ config: { environment: 'production', demoStaffPassword: null } });
  const said = (result: string | null) =>
    sql`insert into gateway_connections (id, gateway, kind, keys, hint,
      enabled, priority, checked_at, check_result, created_by, created_at, updated_at)
    values ('gwc_1', 'stripe', 'live', 'sealed', 'sk_live_…', true, 1, now(), ${result}, 'staff', now(), now())
    on conflict (id) do update set check_result = excluded.check_result`.execute(at.connections.read);
  await said(null);
  expect(await checks()).toMatchObject({
    'gateways.live': 'ok ok',
    'gateways.tested': 'fail untested',
    'webhooks.seen': 'fail silent',
  });
  await said('refused');
  expect((await checks())['gateways.tested']).toBe('fail refused');
  await said('ok');
  await sql`insert into webhook_events (id, gateway, connection, dedupe_key, type, subject, raw_body, headers, state,
      received_at, due_at)
    values ('01900000-0000-7000-8000-000000000001', 'stripe', 'live', 'evt_1', 'x', 'none', '', '{"a": "b"}', 'done',
      now(), now())`.execute(at.connections.read);
  expect(await checks()).toMatchObject({ 'gateways.tested': 'ok ok', 'webhooks.seen': 'ok ok' });
});

test('the seller’s own profile and a backup that was played back are enough, for a while', async () => {
  at = await world();
  await setSetting(at.ctx(), 'seller', {
    name: 'Delta Boats Ltd',
    address: ['1 Quay'],
    email: 'bills@delta.example',
  });
  await setSetting(at.ctx(), 'launch', { backupsTriedOn: '2025-03-01' });
  expect(await checks()).toMatchObject({
    'seller.profile': 'warn no_tax_code',
    'seller.backups': 'ok ok',
  });
  at.clock.advance(90 * 86_400_000);
  expect((await checks())['seller.backups']).toBe('warn long_ago');
});

import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, owner, purchase } from '../../../journeys/people.ts';
import { getPolicies, getSeller } from './get.ts';
import { setSetting } from './set.ts';

let at: World;
beforeEach(async () => {
  at = await world();
});
afterEach(() => at.close());

test('there are defaults for everything', async () => {
  expect(await getSeller(at.ctx())).toMatchObject({
    name: 'Mekong Demo Ltd',
    zone: 'Asia/Ho_Chi_Minh',
    currency: 'USD',
  });
  expect(await getPolicies(at.ctx())).toEqual({
    licenseGraceDays: 14,
    licenseActivations: 3,
    licenseDays: 365,
    unappliedMoney: 'refund',
    bankTransferDays: 14,
    invoiceDueDays: 14,
    refundWindowDays: null,
    refundEndsAccess: 'full',
    refundOnCancelDays: null,
  });
});

test('a change holds at once and leaves a line in the audit log', async () => {
  await getPolicies(at.ctx());
  await setSetting(at.ctx(), 'policies', { licenseGraceDays: 3 });
  expect(await getPolicies(at.ctx())).toMatchObject({ licenseGraceDays: 3, licenseDays: 365 });
  const lines = await sql<{ after: object }>`select after from audit_log where action = 'setting.changed'
    and object = 'policies'`.execute(at.connections.read);
  expect(lines.rows).toEqual([{ after: expect.objectContaining({ licenseGraceDays: 3 }) }]);
});

test('another process’s change is felt within five seconds', async () => {
  await getSeller(at.ctx());
  await sql`insert into settings values ('seller', '{"name": "Sông Hồng"}', now())`.execute(
    at.connections.read,
  );
  at.clock.advance(5_000);
  expect((await getSeller(at.ctx())).name).toBe('Sông Hồng');
});

test.each([
  ['seller', { zone: 'Mars/Olympus' }],
  ['seller', { currency: 'XXX' }],
  ['seller', { email: 'nobody' }],
  ['seller', { unknown: 1 }],
  ['policies', { licenseGraceDays: -1 }],
  ['policies', { unappliedMoney: 'keep' }],
] as const)('what is out of shape is refused and changes nothing: %s %j', async (key, value) => {
  await expect(setSetting(at.ctx(), key, value as object)).rejects.toThrow();
  const rows = await sql`select from settings`.execute(at.connections.read);
  expect(rows.rows).toEqual([]);
});

test('an invoice keeps the seller that it was made with', async () => {
  const lan = await owner(at, 'lan@example.com');
  await setSetting(at.ctx(), 'seller', { name: 'Before Ltd' });
  await purchase(at, lan.token);
  await setSetting(at.ctx(), 'seller', { name: 'After Ltd' });
  const [invoice] = (await ask(at, '/api/v1/invoices', { token: lan.token })).data;
  expect(invoice.seller.name).toBe('Before Ltd');
});

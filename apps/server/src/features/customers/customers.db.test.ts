import { parseLicenseKey } from '@mekong/billing';
import { type World, type WorldOptions, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { accountOf, owner } from '../../../journeys/people.ts';
import { setSetting } from '../settings/set.ts';
import type { Customer } from './customer.ts';
import { findCustomer, getCustomer, lockCustomer } from './get.ts';

let at: World;
afterEach(() => at.close());
const open = async (options: WorldOptions = {}) => {
  at = await world(options);
};

let people = 0;
async function customerCalled(company: string, email = `person-${++people}@example.com`): Promise<Customer> {
  return getCustomer(at.ctx(), accountOf(await owner(at, email, company)));
}

test.each([
  ['Công ty Nguyễn Văn Đức', 'cong-ty-nguyen-van-duc'],
  ['Trần Thị Ánh Tuyết', 'tran-thi-anh-tuyet'],
  ['ĐẠI LÝ ƯỚC MƠ', 'dai-ly-uoc-mo'],
  ['  --Acme & Sons, Ltd.--  ', 'acme-sons-ltd'],
  ['株式会社', 'linh'],
  ['a'.repeat(80), 'a'.repeat(40)],
])('the slug of %s can be read and typed', async (company, slug) => {
  await open();
  const customer = await customerCalled(company, 'linh@example.com');
  expect(customer.slug).toBe(slug);
  expect(parseLicenseKey(`AGY-${slug}-20250303-00000000`)?.tenant).toBe(slug);
});

test('who has a name that is taken gets a number after it', async () => {
  await open();
  const slugs: string[] = [];
  for (let n = 0; n < 3; n++) slugs.push((await customerCalled('Nguyễn Anh')).slug);
  slugs.push((await customerCalled('x'.repeat(60))).slug, (await customerCalled('x'.repeat(60))).slug);
  expect(slugs).toEqual([
    'nguyen-anh',
    'nguyen-anh-2',
    'nguyen-anh-3',
    'x'.repeat(40),
    `${'x'.repeat(38)}-2`,
  ]);
});

test('more accounts than names are tried still get one of their own each', async () => {
  await open();
  await sql`insert into customers (id, slug, name, email, mode, zone, created_at)
    select 'cus_' || n, case n when 1 then 'acme' else 'acme-' || n end, 'Acme', 'a@example.com', 'test', 'UTC', now()
    from generate_series(1, 120) n`.execute(at.connections.read);
  expect((await customerCalled('Acme')).slug).toMatch(/^acme-[0-9a-z-]+$/);
});

test('in development they are test customers, else live ones', async () => {
  await open();
  expect((await customerCalled('Acme')).mode).toBe('test');
  await at.close();
  await open({ config: { environment: 'production', demoStaffPassword: null } });
  expect((await customerCalled('Acme')).mode).toBe('live');
});

test('they live in the seller’s time zone', async () => {
  await open();
  expect((await customerCalled('Acme')).zone).toBe('Asia/Ho_Chi_Minh');
  await setSetting(at.ctx(), 'seller', { zone: 'Europe/Berlin' });
  expect((await customerCalled('Acme')).zone).toBe('Europe/Berlin');
});

test('a clock of its own is for test customers alone', async () => {
  await open({ config: { environment: 'production', demoStaffPassword: null } });
  const { id } = await customerCalled('Acme');
  const moved = sql`update customers set clock_at = now() where id = ${id}`.execute(at.connections.read);
  await expect(moved).rejects.toMatchObject({ code: '23514' });
});

test('what the open door may not see is not found, not refused', async () => {
  await open();
  const ann = await owner(at, 'ann@example.com');
  const { id } = await customerCalled('Acme');
  const door = at.ctx(ann.actor);
  for (const which of [id, 'cus_nobody']) {
    expect(await door.tx((t) => findCustomer(t, which))).toBeNull();
    await expect(door.tx((t) => getCustomer(t, which))).rejects.toMatchObject({ code: 'CUSTOMER_NOT_FOUND' });
    await expect(door.tx((t) => lockCustomer(t, which))).rejects.toMatchObject({
      code: 'CUSTOMER_NOT_FOUND',
    });
  }
  expect((await door.tx((t) => lockCustomer(t, accountOf(ann)))).id).toBe(accountOf(ann));
});

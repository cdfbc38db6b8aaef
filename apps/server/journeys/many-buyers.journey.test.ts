import { committedWorld, type World } from '@mekong/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Buyer, buyer } from './buyer.ts';
import { balances, capture, DAY_MS, picture, TEAM } from './money.ts';

const BUYERS = 20;
/** Every fourth one’s license cannot be issued, so that its settling is rolled back. */
const UNLUCKY = 4;

let world: World;
let buyers: Buyer[];

beforeAll(async () => {
  world = await committedWorld({ pool: 20 });
  buyers = await Promise.all(
    Array.from({ length: BUYERS }, (_, nth) => buyer(world, `buyer${nth}@example.com`)),
  );
});
afterAll(() => world.close());

const exhaust = () =>
  world.ctx().system((t) =>
    sql`insert into licenses (id, customer_id, mode, prefix, tenant, day, counter, secret_version, key_hash, issued_at,
        expires_at, expires_on, created_at)
      select 'lic_' || slug, id, 'test', 'AGY', slug, '2025-03-03', 9999, 1, slug, now(), now(), '2025-03-03', now()
      from customers where email like 'buyer%' and substring(email from 'buyer([0-9]+)')::int % ${UNLUCKY} = 0`.execute(
      t.db,
    ),
  );

async function numbers(): Promise<string[]> {
  const rows = await world.connections.read
    .selectFrom('invoices')
    .select('number')
    .where('number', 'is not', null)
    .orderBy('number')
    .execute();
  return rows.map((row) => row.number ?? '');
}

const gapless = (count: number) =>
  Array.from({ length: count }, (_, nth) => `TEST-${String(nth + 1).padStart(6, '0')}`);

test(`${BUYERS} buy at once, some settlings roll back: no gap in the numbers, and every book agrees in the end`, async () => {
  await exhaust();
  await Promise.all(
    buyers.map(async (one) => {
      const checkout = await one.checkout(TEAM);
      await one.approve(checkout);
      await capture(one, checkout);
    }),
  );
  const lucky = BUYERS - BUYERS / UNLUCKY;
  expect(await numbers()).toEqual(gapless(lucky));
  const early = await picture(world);
  expect(early.taken).toBe(BigInt(BUYERS) * 99_500n);
  expect(early.payments.filter((state) => state === 'processing')).toHaveLength(BUYERS - lucky);
  expect(await balances(world)).toMatchObject({ revenue: -99_500n * BigInt(lucky) });

  // Tomorrow there are keys again, and the sweep books what is held.
  world.clock.advance(DAY_MS);
  await Promise.all([world.drain.untilQuiet(), world.drain.untilQuiet(), world.drain.untilQuiet()]);
  await world.settle();
  expect(await numbers()).toEqual(gapless(BUYERS));
  const books = world.sandbox.books();
  expect(books.captures).toHaveLength(BUYERS);
  const { captured = 0n, fees = 0n } = books.totals.USD ?? {};
  expect(await balances(world)).toEqual({
    'cash:paypal': captured - fees,
    gateway_fees: fees,
    revenue: -captured,
  });
  expect((await picture(world)).subscriptions).toEqual(Array.from({ length: BUYERS }, () => 'active'));
}, 60_000);

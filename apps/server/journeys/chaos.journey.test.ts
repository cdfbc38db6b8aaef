import { world as rolledBack, type World } from '@mekong/testing';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { buyer } from './buyer.ts';
import { balances, eventsOf, expectPaidOnce, liveOn, MINUTE_MS, picture, TEAM } from './money.ts';

const CASES = Number(process.env.MEKONG_CASES ?? 100);
/** A gateway that never answers is waited for in real time. */
const IMPATIENT = { gatewayTimeoutMs: 250 };
const ON = ['create_order', 'capture', 'fetch_order', 'token', 'webhook'] as const;
const KINDS = ['500', '500_after', 'garbage', '429'] as const;
const KEY = { 'idempotency-key': 'one-purchase' };

let world: World | null = null;
afterEach(() => world?.close());

/** Buys while the gateway fails as it likes, comes back a minute later where nothing was begun, and lives on. */
async function buyThrough(open: World, seed: number, rate: number): Promise<void> {
  const linh = await buyer(open, 'linh@example.com');
  open.sandbox.faults.random({ rate, seed, on: [...ON], kinds: [...KINDS] });
  const begin = () => linh.send('POST', '/api/v1/checkout', TEAM, KEY);
  const begun = await begin();
  open.clock.advance(MINUTE_MS);
  const { status, body } = begun.status === 201 ? begun : await begin();
  if (status === 201) {
    await linh.approve(body.data);
    await linh.send('POST', '/api/v1/payments/capture', { checkoutId: body.data.id });
  }
  await open.settle();
  open.sandbox.faults.clear();
  await liveOn(open, 2);
}

test(
  'whatever goes wrong at the gateway, a purchase ends paid once or not at all, and all books agree',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 0.05, max: 0.5, noNaN: true }),
        async (seed, rate) => {
          world = await rolledBack(IMPATIENT);
          await buyThrough(world, seed, rate);
          if ((await picture(world)).taken > 0n) await expectPaidOnce(world);
          else expect([await balances(world), await eventsOf(world)]).toEqual([{}, []]);
          await world.close();
          world = null;
        },
      ),
      { numRuns: CASES },
    );
  },
  60_000 + CASES * 5_000,
);

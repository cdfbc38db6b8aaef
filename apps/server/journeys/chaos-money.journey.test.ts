import { world as rolledBack, type World } from '@mekong/testing';
import { afterEach, expect, onTestFailed, test } from 'vitest';
import { expectSameBooks } from './chaos-books.ts';
import { buy, giveBack, owe, type Story } from './chaos-story.ts';
import { type Deaths, Died, deathsBy } from './deaths.ts';
import { HOUR_MS, liveOn, MINUTE_MS } from './money.ts';
import { owner, type Person, staff } from './people.ts';

/** Customers altogether: MEKONG_CASES of them in a soak. */
const CASES = Number(process.env.MEKONG_CASES ?? 50);
/** Customers who share a world, and so its drain. */
const TOGETHER = 10;
const FIRST_SEED = Number(process.env.MEKONG_SEED ?? 1);
const RATE = 0.2;
/** What moves money is hit more often than the rest. */
const deathRate = (step: string) =>
  /^(create_order|capture|charge|refund|settle)\./.test(step) ? 0.08 : 0.02;
/** A gateway that never answers is waited for in real time. */
const IMPATIENT = { gatewayTimeoutMs: 100 };
const KINDS = ['500', '500_after', 'timeout_before', 'timeout_after', 'garbage', '429'] as const;

let world: World;
let deaths: Deaths | null = null;
afterEach(async () => {
  deaths?.end();
  await world.close();
});

/** Numbers from 0 to 1 that a seed fixes. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 4_294_967_296;
  };
}

/** The worker goes on after each of its deaths, a minute later. */
async function workOn(): Promise<void> {
  for (;;) {
    try {
      return await world.settle();
    } catch (error) {
      if (!(error instanceof Died)) throw error;
      world.clock.advance(MINUTE_MS);
    }
  }
}

async function crowd(seed: number): Promise<Story[]> {
  const chance = chanceOf(seed);
  const ann = await staff(world, 'staff-admin');
  const people: Person[] = [];
  for (let n = 0; n < TOGETHER; n++) people.push(await owner(world, `buyer-${n}@example.com`));
  return people.map((who, n) => ({ who, staff: ann, gateway: n % 2 === 0 ? 'paypal' : 'stripe', chance }));
}

const seeds = Array.from({ length: Math.ceil(CASES / TOGETHER) }, (_, n) => FIRST_SEED + n);

test.each(seeds)(
  'seed %i: purchases, charges and refunds over two gateways that fail, while the server dies: the books agree',
  async (seed) => {
    world = await rolledBack(IMPATIENT);
    const stories = await crowd(seed);
    const chance = chanceOf(seed * 7_919);
    world.sandbox.faults.random({ rate: RATE, seed, kinds: [...KINDS] });
    deaths = deathsBy((step) => chance() < deathRate(step));
    const { at } = deaths;
    onTestFailed(() => console.error('died at', at.join(', ')));
    for (const part of [buy, owe, giveBack]) {
      for (const story of stories) await part(world, story);
      await workOn();
      world.clock.advance(15 * MINUTE_MS);
      await workOn();
    }
    deaths.end();
    world.sandbox.faults.clear();
    await liveOn(world, 2);
    await liveOn(world, 72, 3 * HOUR_MS);
    await expectSameBooks(world);
    const { captures, refunds } = world.sandbox.books();
    expect(captures.length).toBeGreaterThan(TOGETHER);
    expect(refunds.length).toBeGreaterThan(0);
  },
  120_000,
);

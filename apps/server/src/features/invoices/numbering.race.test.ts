import { committedWorld, type World } from '@mekong/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { owner } from '../../../journeys/people.ts';
import { userOf } from '../../platform/context/actor.ts';
import type { Mode } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import { draftInvoice } from './draft.ts';
import { finalizeMany } from './finalize.ts';

const CUSTOMERS = 20;
const CASES = Number(process.env.MEKONG_CASES ?? 100);
/** 100 rounds of 20 transactions took 21 s on two busy cores: more than a test has by default. */
const PATIENCE_MS = CASES * 600;

class ChangedItsMind extends Error {}

let world: World;
let customers: string[];

beforeAll(async () => {
  world = await committedWorld({ pool: CUSTOMERS });
  const people = await Promise.all(
    Array.from({ length: CUSTOMERS }, (_, nth) => owner(world, `buyer${nth}@example.com`)),
  );
  customers = people.map((person) => userOf(person.actor).customerId ?? '');
});
afterAll(() => world.close());

const LINE = {
  description: 'Team (yearly)',
  price: { model: 'flat' as const, unitPrice: '995.00', currency: 'USD' },
  priceId: null,
  unitAmount: '995.00',
  quantity: '1',
  interval: 'year' as const,
  period: null,
};

/** Draws up and issues invoices in one transaction; `fails` = after the numbers were taken. */
async function issue(customerId: string, mode: Mode, invoices: number, fails: boolean): Promise<void> {
  const work = world.ctx().system(async (t) => {
    const customer = { ...(await lockCustomer(t, customerId)), mode };
    const request = { customer, currency: 'USD', source: null, lines: [LINE] };
    const ids: string[] = [];
    for (let nth = 0; nth < invoices; nth += 1) ids.push((await draftInvoice(t, request)).id);
    await finalizeMany(t, customer, ids);
    if (fails) {
      t.beforeCommit(async () => {
        throw new ChangedItsMind();
      });
    }
  });
  await work.catch((error: Error) => {
    if (!(error instanceof ChangedItsMind)) throw error;
  });
}

async function numbersOf(series: string): Promise<string[]> {
  const rows = await world.connections.read
    .selectFrom('invoices')
    .select('number')
    .where('series', '=', series)
    .orderBy('number')
    .execute();
  return rows.map((row) => row.number ?? '');
}

const gapless = (series: string, count: number) =>
  Array.from({ length: count }, (_, nth) => `${series}-${String(nth + 1).padStart(6, '0')}`);

describe('numbers of invoices', () => {
  test('have no gaps and no twins, whoever issues at once and whoever rolls back', {
    timeout: PATIENCE_MS,
  }, async () => {
    const issued = { INV: 0, TEST: 0 };
    const round = fc.array(
      fc.record({
        mode: fc.constantFrom<Mode>('live', 'test'),
        invoices: fc.integer({ min: 1, max: 3 }),
        fails: fc.boolean(),
      }),
      { minLength: CUSTOMERS, maxLength: CUSTOMERS },
    );
    await fc.assert(
      fc.asyncProperty(round, async (plan) => {
        await Promise.all(
          plan.map(({ mode, invoices, fails }, nth) => issue(customers[nth] ?? '', mode, invoices, fails)),
        );
        for (const { mode, invoices, fails } of plan)
          if (!fails) issued[mode === 'live' ? 'INV' : 'TEST'] += invoices;
        expect(await numbersOf('INV')).toEqual(gapless('INV', issued.INV));
        expect(await numbersOf('TEST')).toEqual(gapless('TEST', issued.TEST));
      }),
      { numRuns: CASES, endOnFailure: true },
    );
  });

  test('a draft and a voided draft take none', async () => {
    const [customerId = ''] = customers;
    const before = await numbersOf('TEST');
    await world.ctx().system(async (t) => {
      const customer = await lockCustomer(t, customerId);
      await draftInvoice(t, { customer, currency: 'USD', source: null, lines: [LINE] });
    });
    expect(await numbersOf('TEST')).toEqual(before);
  });
});

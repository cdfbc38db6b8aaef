import { type World, world } from '@mekong/testing';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Posting, postMany } from './post.ts';
import { credit, debit, type Entry } from './posting.ts';
import { trialBalance } from './trial-balance.ts';

const CASES = Number(process.env.MEKONG_CASES ?? 100);

let w: World;
beforeEach(async () => {
  w = await world();
});
afterEach(() => w.close());

let made = 0;
function posting(entries: readonly Entry[], change: Partial<Posting> = {}): Posting {
  made += 1;
  return {
    customerId: 'cus_1',
    mode: 'test',
    kind: 'payment.settled',
    object: `pay_${made}`,
    currency: 'USD',
    at: w.clock.now(),
    entries,
    ...change,
  };
}

const post = (...postings: Posting[]) => w.ctx().system((t) => postMany(t, postings));
const sale = (amount: bigint) => [debit('receivable', amount), credit('revenue', amount)];

interface Raw {
  posting?: string;
  amount: number;
  currency?: string;
  mode?: string;
}

/** Past our own check: what the database says by itself. */
const insert = (...rows: Raw[]) =>
  w.ctx().system((t) => {
    made += 1;
    const values = rows.map(
      ({ posting = 'post_1', amount, currency = 'USD', mode = 'test' }, line) =>
        sql`(${posting}, ${line}, 'receivable', ${amount}, ${currency}, ${mode}, 'cus_1', 'raw', ${`raw_${made}`}, now(), now())`,
    );
    return sql`insert into ledger_entries (posting_id, line, account, amount, currency, mode, customer_id, kind,
      object, at, posted_at) values ${sql.join(values)}`.execute(t.db);
  });

/** As the owner of the tables, who passes every policy and grant. */
const asOwner = (statement: string) =>
  w.connections.transaction(
    () => 'set local role none',
    (session) => session.query(statement, []),
  );

const refused = expect.objectContaining({ code: '23514' });

describe('the ledger', () => {
  test('whatever balanced postings are made, the trial balance is zero in every currency and mode', async () => {
    const amount = fc.bigInt({ min: 1n, max: 10n ** 12n });
    const one = fc.record({
      amount,
      currency: fc.constantFrom('USD', 'VND'),
      mode: fc.constantFrom('live', 'test'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 8 }), async (list) => {
        await post(
          ...list.map((each) =>
            posting(sale(each.amount), { currency: each.currency, mode: each.mode as 'live' | 'test' }),
          ),
        );
        for (const mode of ['live', 'test'] as const) {
          const { totals } = await trialBalance(w.ctx(), mode);
          for (const total of Object.values(totals)) expect(total).toBe(0n);
        }
      }),
      { numRuns: CASES },
    );
  });

  test('a posting that is off by one minor unit is refused before it is sent', async () => {
    await expect(post(posting([debit('receivable', 100n), credit('revenue', 99n)]))).rejects.toThrow(
      'off by 1 minor units',
    );
  });

  test('entries of zero are left out, and a posting of nothing else is none', async () => {
    await post(posting([debit('receivable', 0n), credit('revenue', 0n)]));
    expect((await trialBalance(w.ctx(), 'test')).accounts).toEqual([]);
  });

  test('the same event is posted once', async () => {
    const once = posting(sale(100n));
    await post(once);
    await expect(post(once)).rejects.toThrow('ledger_entries_once');
  });

  test('test-mode and live-mode money stand in different books', async () => {
    await post(posting(sale(100n)), posting(sale(7n), { mode: 'live' }));
    const live = await trialBalance(w.ctx(), 'live');
    expect(live.accounts).toEqual([
      { account: 'receivable', currency: 'USD', amount: 7n },
      { account: 'revenue', currency: 'USD', amount: -7n },
    ]);
  });
});

describe('the database itself', () => {
  test('takes a balanced posting', async () => {
    await insert({ amount: 5 }, { amount: -5 });
    expect((await trialBalance(w.ctx(), 'test')).totals).toEqual({ USD: 0n });
  });

  test('refuses one that does not balance', async () => {
    await expect(insert({ amount: 5 }, { amount: -4 })).rejects.toEqual(refused);
    await expect(insert({ amount: 5 })).rejects.toEqual(refused);
  });

  test('refuses one that balances only over two currencies or modes', async () => {
    await expect(insert({ amount: 5 }, { amount: -5, currency: 'EUR' })).rejects.toEqual(refused);
    await expect(insert({ amount: 5 }, { amount: -5, mode: 'live' })).rejects.toEqual(refused);
    const both = [5, -5].flatMap((amount) => [{ amount }, { amount, currency: 'EUR' }]);
    await expect(insert(...both)).rejects.toEqual(refused);
  });

  test('refuses a half that is completed later: one posting is one statement', async () => {
    await insert({ amount: 5 }, { amount: -5 });
    await expect(insert({ posting: 'post_2', amount: 5 })).rejects.toEqual(refused);
  });

  test('refuses entries of zero and what is no currency', async () => {
    await expect(insert({ amount: 0 })).rejects.toEqual(refused);
    await expect(insert({ amount: 5, currency: 'usd' }, { amount: -5, currency: 'usd' })).rejects.toEqual(
      refused,
    );
  });

  for (const statement of [
    'update ledger_entries set amount = amount',
    'delete from ledger_entries',
    'truncate ledger_entries',
  ]) {
    test(`refuses ${statement.split(' ')[0]}, also to its owner`, async () => {
      await insert({ amount: 5 }, { amount: -5 });
      await expect(asOwner(statement)).rejects.toEqual(refused);
      await expect(w.ctx().system((t) => sql.raw(statement).execute(t.db))).rejects.toThrow();
      expect((await trialBalance(w.ctx(), 'test')).totals).toEqual({ USD: 0n });
    });
  }
});

import type { Sandbox } from '@mekong/sandbox';
import type pg from 'pg';
import { expect } from 'vitest';
import { LEDGER_ONCE, PAID_ONCE, SETTLED_EVENTS } from '../journeys/money.ts';

const NOT_PAID = { licenses: 0, taken: 0n };

export async function statesOf(database: pg.Client, table: string): Promise<string[]> {
  const { rows } = await database.query(`select state::text from ${table} order by 1`);
  return rows.map((row): string => row.state);
}

export async function countOf(database: pg.Client, what: string): Promise<number> {
  return (await database.query(`select count(*)::int as n from ${what}`)).rows[0].n;
}

/** What money has done here and at the gateway. */
async function picture(database: pg.Client, sandbox: Sandbox) {
  const totals = sandbox.books().totals.USD;
  return {
    payments: await statesOf(database, 'payments'),
    invoices: await statesOf(database, 'invoices'),
    subscriptions: await statesOf(database, 'subscriptions'),
    checkouts: await statesOf(database, 'checkouts'),
    licenses: await countOf(database, 'licenses'),
    taken: (totals?.captured ?? 0n) - (totals?.refunded ?? 0n),
  };
}

/** Balances by account, without empty ones. */
export async function ledgerOf(database: pg.Client): Promise<Record<string, bigint>> {
  const { rows } = await database.query(
    'select account, sum(amount)::text as amount from ledger_entries group by account having sum(amount) <> 0',
  );
  return Object.fromEntries(rows.map((row) => [row.account, BigInt(row.amount)]));
}

async function eventsOf(database: pg.Client): Promise<string[]> {
  const { rows } = await database.query(`select type from outbox where stream like 'cus_%' order by seq`);
  return rows.map((row): string => row.type).filter((type) => !/^(customer|member)\./.test(type));
}

/** Nothing waits for a person, and no call is without an end. */
export async function expectNothingOpen(database: pg.Client): Promise<void> {
  expect(await countOf(database, 'payments where hold is not null or unapplied or dead_at is not null')).toBe(
    0,
  );
  expect(await countOf(database, `gateway_attempts where state in ('intended', 'sent', 'unknown')`)).toBe(0);
  expect(await countOf(database, 'gateway_attempts where dead_at is not null')).toBe(0);
  expect(await countOf(database, `webhook_events where state <> 'done'`)).toBe(0);
  expect(await countOf(database, 'outbox_deliveries')).toBe(0);
  // A mail whose sender died may have left: it is listed as unknown, and never sent twice.
  expect(await countOf(database, `mails where state not in ('sent', 'unknown') or dead_at is not null`)).toBe(
    0,
  );
  const { rows } = await database.query('select coalesce(sum(amount), 0)::text as sum from ledger_entries');
  expect(rows).toEqual([{ sum: '0' }]);
}

/** One purchase, once, in every book: states, license, ledger, events, the gateway's own books. */
export async function expectSettledOnce(database: pg.Client, sandbox: Sandbox): Promise<void> {
  expect(await picture(database, sandbox)).toEqual(PAID_ONCE);
  expect(await ledgerOf(database)).toEqual(LEDGER_ONCE);
  expect(await eventsOf(database)).toEqual(SETTLED_EVENTS);
  expect(sandbox.books().captures).toHaveLength(1);
  expect(await countOf(database, `mails where template = 'receipt'`)).toBe(1);
  await expectNothingOpen(database);
}

/** Settled once where money was taken; else nobody was given anything, and nothing is stuck. */
export async function expectOnceOrNotAtAll(database: pg.Client, sandbox: Sandbox): Promise<void> {
  if (sandbox.books().captures.length > 0) return expectSettledOnce(database, sandbox);
  const now = await picture(database, sandbox);
  expect(now).toMatchObject(NOT_PAID);
  for (const state of [...now.payments, ...now.invoices, ...now.subscriptions, ...now.checkouts])
    expect(['pending', 'draft', 'incomplete', 'open']).toContain(state);
  expect(await ledgerOf(database)).toEqual({});
  expect(await eventsOf(database)).toEqual([]);
  await expectNothingOpen(database);
}

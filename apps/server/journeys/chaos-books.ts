import { invoiceBalance } from '@mekong/billing';
import type { World } from '@mekong/testing';
import { expect } from 'vitest';
import { trialBalance } from '../src/features/ledger/trial-balance.ts';

const GATEWAYS = ['paypal', 'stripe'] as const;
type Gateway = (typeof GATEWAYS)[number];

const sorted = (rows: readonly string[]): string[] => [...rows].sort();
const line = (...words: unknown[]): string => words.map(String).join(' ');
const countOf = (rows: readonly unknown[]): number => rows.length;

/** Every row that money has moved, as it is at the end. */
async function rowsOf(world: World) {
  const db = world.connections.read;
  const [payments, refunds, invoices, attempts, subscriptions, licenses] = await Promise.all([
    db.selectFrom('payments').selectAll().execute(),
    db.selectFrom('refunds').selectAll().execute(),
    db.selectFrom('invoices').selectAll().execute(),
    db.selectFrom('gateway_attempts').selectAll().execute(),
    db.selectFrom('subscriptions').selectAll().execute(),
    db.selectFrom('licenses').selectAll().execute(),
  ]);
  return { payments, refunds, invoices, attempts, subscriptions, licenses };
}
type Rows = Awaited<ReturnType<typeof rowsOf>>;

const TAKEN = ['succeeded', 'partially_refunded', 'refunded'];

/** Each capture of a gateway is one payment of ours, to the cent, and the other way round; refunds alike. */
function expectSameRows(world: World, gateway: Gateway, { payments, refunds }: Rows): void {
  const { captures, refunds: given } = world.sandbox.books(gateway);
  const ours = payments.filter((one) => one.gateway === gateway && TAKEN.includes(one.state));
  expect(sorted(ours.map((one) => line(one.id, one.currency, one.amount, one.fee, one.refunded)))).toEqual(
    sorted(
      captures.map((one) => line(one.customId, one.currency, one.minor, one.feeMinor, one.refundedMinor)),
    ),
  );
  const back = refunds.filter((one) => one.gateway === gateway && one.state === 'succeeded');
  expect(sorted(back.map((one) => line(one.id, one.currency, one.amount, 'COMPLETED')))).toEqual(
    sorted(given.map((one) => line(one.customId, one.currency, one.minor, one.status))),
  );
}

/** What of a gateway's cash and of the fees stands in the ledger is what the gateways have; every currency sums to zero. */
async function expectSameLedger(world: World): Promise<void> {
  const { accounts, totals } = await trialBalance(world.ctx(), 'test');
  for (const total of Object.values(totals)) expect(total).toBe(0n);
  const ours = accounts.filter(({ account, amount }) => /^(cash:|gateway_fees)/.test(account) && amount);
  const theirs = new Map<string, bigint>();
  const add = (key: string, amount: bigint) => theirs.set(key, (theirs.get(key) ?? 0n) + amount);
  for (const gateway of GATEWAYS)
    for (const [currency, total] of Object.entries(world.sandbox.books(gateway).totals)) {
      add(`cash:${gateway} ${currency}`, total.captured - total.refunded - total.fees);
      add(`gateway_fees ${currency}`, total.fees);
    }
  const expected = [...theirs].filter(([, amount]) => amount).map(([key, amount]) => line(key, amount));
  expect(sorted(ours.map((one) => line(one.account, one.currency, one.amount)))).toEqual(sorted(expected));
}

/** Paid documents owe nothing, unpaid ones all of it: nothing here is paid in part. */
function expectBalances({ invoices, payments }: Rows): void {
  for (const one of invoices) {
    const { total, credited, paid, refunded } = one;
    const balance = invoiceBalance({
      ...{ total, credited, paid, refunded },
      creditUsed: one.credit_used,
      creditGiven: one.credit_given,
    });
    expect([one.id, one.state, balance]).toEqual([one.id, one.state, one.state === 'paid' ? 0n : total]);
    const money = payments.filter(
      (payment) => payment.invoice_id === one.id && TAKEN.includes(payment.state),
    );
    const applied = money.filter(({ unapplied }) => !unapplied);
    expect([one.id, countOf(applied)]).toEqual([one.id, one.state === 'paid' ? 1 : 0]);
  }
}

/** No call, payment, refund or event is without an end, and nobody has to be asked. */
async function expectNothingOpen(world: World, rows: Rows): Promise<void> {
  const open = rows.attempts.filter(
    ({ state, dead_at: dead }) => state === 'intended' || state === 'sent' || dead,
  );
  expect(open).toEqual([]);
  const waiting = rows.payments.filter(
    ({ state, hold, dead_at: dead }) => ['pending', 'processing'].includes(state) || hold || dead,
  );
  expect(waiting).toEqual([]);
  expect(rows.refunds.filter(({ state }) => state !== 'succeeded' && state !== 'failed')).toEqual([]);
  const db = world.connections.read;
  expect(await db.selectFrom('outbox_deliveries').selectAll().execute()).toEqual([]);
  expect(await db.selectFrom('webhook_events').selectAll().where('state', '<>', 'done').execute()).toEqual(
    [],
  );
}

/** One license for each subscription that was paid for, none for the others. */
function expectLicenses({ subscriptions, licenses }: Rows): void {
  const bought = subscriptions.filter(({ state }) => state === 'active' || state === 'canceled');
  expect(sorted(licenses.map((one) => String(one.subscription_id)))).toEqual(
    sorted(bought.map(({ id }) => id)),
  );
}

/** After everything: the books of both gateways and ours say the same. */
export async function expectSameBooks(world: World): Promise<void> {
  const rows = await rowsOf(world);
  await expectNothingOpen(world, rows);
  for (const gateway of GATEWAYS) expectSameRows(world, gateway, rows);
  await expectSameLedger(world);
  expectBalances(rows);
  expectLicenses(rows);
}

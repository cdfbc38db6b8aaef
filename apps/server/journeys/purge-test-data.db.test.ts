import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { purgeTestData } from '../src/features/customers/purge-test-data.ts';
import { trialBalance } from '../src/features/ledger/trial-balance.ts';
import { asOwner, makeLive, testData } from './live.ts';
import { accountOf, ask, owner, type Person, purchase, staff } from './people.ts';
import { tablesOf } from './tables.ts';

let at: World;
beforeEach(async () => {
  at = await world();
});
afterEach(() => at.close());

const read = async <T>(statement: ReturnType<typeof sql<T>>) =>
  (await statement.execute(at.connections.read)).rows;
const reached = () => testData(at);

/** Rows of every table in which a text stands somewhere. */
async function traces(text: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name } of await tablesOf(at.connections.read)) {
    const [row] = await read(
      sql<{
        n: number;
      }>`select count(*)::int as n from ${sql.raw(name)} t where strpos(t::text, ${text}) > 0`,
    );
    if (row?.n) counts[name] = row.n;
  }
  return counts;
}

/** All that is not test data, row by row, as one value a table. */
async function live(): Promise<Record<string, unknown>> {
  const state: Record<string, unknown> = {};
  for (const { target, condition } of await reached()) {
    const [row] =
      await read(sql`select count(*)::int as n, md5(string_agg(t::text, '|' order by t::text)) as sum
      from ${sql.raw(target)} t where (${sql.raw(condition)}) is not true`);
    state[target] = row;
  }
  return { ...state, balance: (await trialBalance(at.ctx(), 'live')).accounts };
}

async function leftOver(): Promise<string[]> {
  const tables = await reached();
  const counts = await Promise.all(
    tables.map(({ target, condition }) =>
      read(sql<{ n: number }>`select count(*)::int as n from ${sql.raw(target)} where ${sql.raw(condition)}`),
    ),
  );
  return tables.filter((_, index) => counts[index]?.[0]?.n !== 0).map(({ target }) => target);
}

async function bought(email: string): Promise<Person> {
  const person = await owner(at, email);
  await purchase(at, person.token);
  const key = { 'idempotency-key': `key-of-${email}` };
  await ask(at, '/api/v1/checkout', {
    token: person.token,
    body: { plan: 'team', interval: 'year' },
    headers: key,
  });
  await at.settle();
  return person;
}

describe('purging the test data of a database with both', () => {
  let lan: Person;
  let binh: Person;

  beforeEach(async () => {
    lan = await bought('lan@example.com');
    binh = await bought('binh@example.com');
    await makeLive(at, accountOf(binh));
  });

  test('leaves no trace of a test customer, and every live row as it was', async () => {
    const before = await live();
    const ofBinh = await traces(accountOf(binh));
    expect(before.balance).not.toEqual([]);
    expect(Object.keys(await traces(accountOf(lan))).length).toBeGreaterThan(15);

    const purged = await purgeTestData(at.ctx());

    expect(await leftOver()).toEqual([]);
    for (const trace of [accountOf(lan), lan.user.id, lan.user.email])
      expect(await traces(trace)).toEqual({});
    const { audit_log: log, ...after } = await live();
    const { audit_log: logBefore, ...rest } = before;
    expect(after).toEqual(rest);
    expect(await traces(accountOf(binh))).toEqual(ofBinh);
    expect((await trialBalance(at.ctx(), 'test')).accounts).toEqual([]);
    // Only that it was done is new, and what went.
    expect((log as { n: number }).n).toBe((logBefore as { n: number }).n + 1);
    const [entry] = await read(
      sql<{ after: object }>`select after from audit_log where action = 'test_data.purged'`,
    );
    expect(entry?.after).toEqual(Object.fromEntries(purged.map(({ table, rows }) => [table, rows])));
    expect(purged).toEqual(
      expect.arrayContaining([
        { table: 'customers', rows: 1 },
        { table: 'users', rows: 1 },
        { table: 'number_series', rows: 1 },
        { table: 'licenses', rows: 1 },
      ]),
    );
  });

  test('only counts when it is asked what would go', async () => {
    const before = [await traces(accountOf(lan)), await live()];
    const counted = await purgeTestData(at.ctx(), { dryRun: true });
    expect([await traces(accountOf(lan)), await live()]).toEqual(before);
    expect(await purgeTestData(at.ctx())).toEqual(counted);
    expect(await purgeTestData(at.ctx())).toEqual([]);
  });

  test('frees the e-mail, and the numbers begin anew', async () => {
    await purgeTestData(at.ctx());
    const again = await bought('lan@example.com');
    const { data } = await ask(at, '/api/v1/invoices', { token: again.token });
    expect(data[0].number).toMatch(/^TEST-.*0*1$/);
  });

  test('keeps staff, and a login that belongs to a live account as well', async () => {
    const admin = await staff(at, 'staff-admin');
    await asOwner(
      at,
      `insert into members (id, customer_id, user_id, role, created_at)
        values ('mem_both', '${accountOf(binh)}', '${lan.user.id}', 'member', now())`,
      `insert into members (id, customer_id, user_id, role, created_at)
        values ('mem_staff', '${accountOf(lan)}', '${admin.user.id}', 'member', now())`,
    );
    await purgeTestData(at.ctx());
    const users = await read(sql<{ id: string }>`select id from users`);
    expect(users.map(({ id }) => id)).toEqual(
      expect.arrayContaining([lan.user.id, admin.user.id, binh.user.id]),
    );
    expect(await read(sql`select customer_id from members`)).toEqual([
      { customer_id: accountOf(binh) },
      { customer_id: accountOf(binh) },
    ]);
  });
});

/** Tables of the house in which nothing of a customer's stands. A new one belongs here, or into `test_data_rules`. */
const OF_THE_HOUSE = [
  // Keys that the seller has pasted.
  'gateway_connections',
  // How its configured keys were last tested.
  'gateway_checks',
  'mekong_private.migrations',
  'mekong_private.test_data_rules',
  'schedules',
  'secret_ages',
  'settings',
  'setup_tokens',
  // Counters under hashed names, forgotten after an hour.
  'user_tries',
];

test('every table is reached, but for the catalogue and those of the house', async () => {
  const targets = new Set((await reached()).map(({ target }) => target));
  const tables = (await tablesOf(at.connections.read)).filter(({ kind }) => kind !== 'public');
  const missed = tables.map(({ name }) => name).filter((name) => !targets.has(name));
  expect(missed.filter((name) => !OF_THE_HOUSE.includes(name))).toEqual([]);
});

test('a table that is new is reached by its mode, its customer or what it belongs to, through any number of others', async () => {
  await asOwner(
    at,
    'create table n_modes (id text primary key, mode text not null)',
    'create table n_notes (id text primary key, customer_id text)',
    'create table n_pages (id text primary key, note_id text not null references n_notes (id), parent text references n_pages (id))',
    'create table n_words (id text primary key, page_id text not null references n_pages (id), mode_id text references n_modes (id))',
    'create table n_likes (id text primary key, page_id text references n_pages (id) on delete set null)',
    'create table n_plans (id text primary key, page_id text references n_pages (id))',
    `comment on table n_plans is 'rls:public'`,
  );
  const found = (await reached()).filter(({ target }) => target.startsWith('n_'));
  const ofCustomer = "customer_id in (select id from public.customers where mode = 'test')";
  const ofNote = `note_id in (select id from public.n_notes where ${ofCustomer})`;
  expect(Object.fromEntries(found.map(({ target, condition }) => [target, condition]))).toEqual({
    n_modes: "mode = 'test'",
    n_notes: ofCustomer,
    n_pages: ofNote,
    n_words: `mode_id in (select id from public.n_modes where mode = 'test') or page_id in (select id from public.n_pages where ${ofNote})`,
  });
});

test('a rule adds to what the columns say, or stands instead of it', async () => {
  await asOwner(
    at,
    'create table n_more (id text primary key, mode text)',
    'create table n_less (id text primary key, mode text)',
    'create table n_kept (id text primary key, mode text)',
    `insert into mekong_private.test_data_rules values ('public.n_more', 'id = ''a'' and true', false),
      ('public.n_less', 'id = ''b''', true), ('public.n_kept', 'false', true), ('public.n_gone', 'true', true)`,
  );
  const found = (await reached()).filter(({ target }) => target.startsWith('n_'));
  expect(found).toEqual([
    { target: 'n_less', condition: "id = 'b'" },
    { target: 'n_more', condition: "mode = 'test' or (id = 'a' and true)" },
  ]);
});

test('tables that only point to each other are refused by name of the trouble, not followed for ever', async () => {
  await asOwner(
    at,
    'create table n_notes (id text primary key, customer_id text)',
    'create table n_eggs (id text primary key, hen_id text, note_id text references n_notes (id))',
    'create table n_hens (id text primary key, egg_id text references n_eggs (id))',
    'alter table n_eggs add foreign key (hen_id) references n_hens (id)',
  );
  await expect(reached()).rejects.toThrow('in a circle: give one a rule');
});

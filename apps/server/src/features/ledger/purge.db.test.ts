import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let at: World;
beforeEach(async () => {
  at = await world();
});
afterEach(() => at.close());

const purge = () => at.ctx().system((t) => sql`select * from mekong_private.purge_test_data()`.execute(t.db));

describe('the books', () => {
  const entry = (mode: string, sum: number, line: number) =>
    `('post_${mode}', ${line}, 'receivable', ${sum}, 'USD', '${mode}', 'cus_1', 'raw', 'raw_${mode}', now(), now())`;
  const insert = (mode: string) =>
    sql.raw(`insert into ledger_entries (posting_id, line, account, amount, currency, mode, customer_id, kind, object,
      at, posted_at) values ${entry(mode, 5, 1)}, ${entry(mode, -5, 2)}`);
  const refused = expect.objectContaining({ code: '23514' });
  const run = (text: string) => at.ctx().system((t) => sql.raw(text).execute(t.db));
  const left = async () =>
    (
      await sql<{ mode: string }>`select distinct mode from ledger_entries`.execute(at.connections.read)
    ).rows.map(({ mode }) => mode);

  beforeEach(async () => {
    for (const mode of ['test', 'live']) await at.ctx().system((t) => insert(mode).execute(t.db));
  });

  test('let the purge take the test entries, and nobody else', async () => {
    const others = [
      `delete from ledger_entries where mode = 'test'`,
      `do $$ begin delete from ledger_entries where mode = 'test'; end $$`,
      `do $$ begin execute 'delete from ledger_entries /* PL/pgSQL mekong_private.purge_test_data() */ where mode = ''test'''; end $$`,
      `update ledger_entries set mode = 'test'`,
    ];
    for (const text of others) await expect(run(text), text).rejects.toEqual(refused);
    await purge();
    expect(await left()).toEqual(['live']);
  });

  test('keep live entries even from a purge that has gone wrong', async () => {
    await run(`insert into mekong_private.test_data_rules values ('public.ledger_entries', 'true', true)`);
    await expect(purge()).rejects.toEqual(refused);
    expect((await left()).sort()).toEqual(['live', 'test']);
  });

  test('may not be purged by a customer or a visitor of the database', async () => {
    for (const role of ['mekong_app', 'authenticated', 'anon']) {
      const attempt = at.connections.transaction(
        () => `set local role ${role}`,
        (session) => session.query('select mekong_private.purge_test_data()', []),
      );
      await expect(attempt).rejects.toEqual(expect.objectContaining({ code: '42501' }));
    }
  });
});

import type { World } from '@mekong/testing';
import { sql } from 'kysely';

/** A table that holds test data, and what tells its rows. */
export interface Reach {
  readonly target: string;
  readonly condition: string;
}

/** What the purge of test data would reach. */
export async function testData(at: World): Promise<Reach[]> {
  const found = sql<Reach>`select target::text, condition from mekong_private.test_data() order by 1`;
  return (await found.execute(at.connections.read)).rows;
}

/** As the owner, whom no trigger of ours stops. */
export const asOwner = (at: World, ...statements: string[]): Promise<void> =>
  at.connections.transaction(
    () => 'set local role none; set local session_replication_role = replica',
    async (session) => {
      for (const statement of statements) await session.query(statement, []);
      await session.query('set local session_replication_role = origin', []);
    },
  );

/**
 * What a customer has bought becomes what a live one has: every row that says its mode, number or connection. A live
 * purchase of its own would need a live gateway.
 */
export async function makeLive(at: World, customerId: string): Promise<void> {
  const { rows } = await sql<{ table: string; names: string[] }>`
    select attrelid::regclass::text as table, array_agg(attname::text) as names from pg_attribute
    where attname in ('mode', 'connection', 'number', 'customer_id') and attnum > 0 and not attisdropped
    group by attrelid`.execute(at.connections.read);
  const columns = new Map(rows.map(({ table, names }) => [table, names]));
  const updates = (await testData(at)).flatMap(({ target }) => {
    const names = columns.get(target) ?? [];
    if (!names.includes('mode')) return [];
    const changes = ["mode = 'live'"];
    if (names.includes('connection')) changes.push("connection = 'live'");
    if (names.includes('number')) changes.push("number = replace(number, 'TEST', 'INV')");
    const key = names.includes('customer_id') ? 'customer_id' : 'id';
    return [`update ${target} set ${changes.join(', ')} where ${key} = '${customerId}'`];
  });
  const told = `update webhook_events set connection = 'live' where touched @> array['${customerId}']`;
  await asOwner(at, ...updates, told, "insert into number_series (series, next) values ('INV', 2)");
}

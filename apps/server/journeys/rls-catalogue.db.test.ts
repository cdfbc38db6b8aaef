import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../src/platform/context/context.ts';
import { type Table, tablesOf } from './tables.ts';

let at: World;
let read: Db;
let tables: Table[];

beforeAll(async () => {
  at = await world();
  read = at.connections.read;
  tables = await tablesOf(read);
});
afterAll(() => at.close());

describe('the catalogue of the database', () => {
  test('every table of ours has row-level security, forced, and says of which kind it is', async () => {
    const kinds = ['customer', 'user', 'public', 'internal'];
    const open = tables.filter((table) => !table.enabled || !table.forced || !kinds.includes(table.kind));
    expect(open.map((table) => table.name)).toEqual([]);
    expect(tables.length).toBeGreaterThan(25);
  });

  test('views of ours ask with the rights of who asks', async () => {
    const views = await sql<{ name: string }>`select c.oid::regclass::text as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')
        and not coalesce(c.reloptions @> array['security_invoker=true'], false)`.execute(read);
    expect(views.rows).toEqual([]);
  });

  test('nobody but our roles may run a helper, and each has its search path fixed', async () => {
    const functions = await sql<{ name: string; open: boolean; fixed: boolean }>`
      select p.oid::regprocedure::text as name, has_function_privilege('public', p.oid, 'execute') as open,
        exists (select from unnest(p.proconfig) setting where setting like 'search_path=%') as fixed
      from pg_proc p where p.pronamespace = 'mekong_private'::regnamespace`.execute(read);
    expect(functions.rows.filter((one) => one.open).map((one) => one.name)).toEqual([]);
    expect(functions.rows.filter((one) => !one.fixed).map((one) => one.name)).toEqual([]);
    expect(functions.rows.length).toBeGreaterThan(5);
  });

  test('nothing callable lies in public, where Supabase would offer it to strangers', async () => {
    const found = await sql<{ name: string }>`select p.oid::regprocedure::text as name from pg_proc p
      where p.pronamespace = 'public'::regnamespace`.execute(read);
    expect(found.rows).toEqual([]);
  });

  test('every foreign key has an index that begins with its columns', async () => {
    const bare = await sql<{ name: string }>`select c.conrelid::regclass || '.' || c.conname as name
      from pg_constraint c join pg_class t on t.oid = c.conrelid
      where c.contype = 'f' and t.relnamespace = 'public'::regnamespace
        and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indpred is null
          and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)`.execute(read);
    expect(bare.rows).toEqual([]);
  });

  test('no role of ours passes the policies by itself, or logs in', async () => {
    const roles = await sql<{ rolname: string }>`select rolname from pg_roles
      where rolname in ('mekong_service', 'mekong_app', 'anon', 'authenticated')
        and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole)`.execute(read);
    expect(roles.rows).toEqual([]);
  });
});

import type { World } from '@mekong/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anonymous } from '../src/platform/context/actor.ts';
import type { Db } from '../src/platform/context/context.ts';
import { accountOf, type Person, staff } from './people.ts';
import { asRole, columnsOf, count, keyOf, refusal, type Table } from './tables.ts';
import { keyFor, twoCustomers } from './two-customers.ts';

let world: World;
let read: Db;
let tables: Table[];
let ann: Person;
let binh: Person;

const ofKind = (...kinds: Table['kind'][]) => tables.filter((table) => kinds.includes(table.kind));

beforeAll(async () => {
  ({ world, read, tables, ann, binh } = await twoCustomers());
});
afterAll(() => world.close());

describe('through the actor’s door', () => {
  test('there are rows of both customers in every table, or the rest would prove nothing', async () => {
    const empty: string[] = [];
    for (const table of ofKind('customer', 'user')) {
      for (const person of [ann, binh]) {
        if ((await count(read, table, keyFor(table, person))) === 0) empty.push(table.name);
      }
    }
    expect(empty).toEqual([]);
  });

  test('with one customer’s claims no table gives a row of another', async () => {
    for (const table of ofKind('customer', 'user')) {
      const seen = await world.ctx(ann.actor).tx(async (t) => ({
        all: await count(t.db, table),
        mine: await count(t.db, table, keyFor(table, ann)),
        theirs: await count(t.db, table, keyFor(table, binh)),
      }));
      expect(seen, table.name).toEqual({ all: seen.mine, mine: seen.mine, theirs: 0 });
      expect(seen.mine, table.name).toBeGreaterThan(0);
    }
  });

  test('nothing can be inserted, changed or deleted in any table, not even one’s own rows', async () => {
    for (const table of tables) {
      const [column] = await columnsOf(read, table);
      const key = sql.ref(keyOf(table) ?? column ?? '');
      const name = sql.raw(table.name);
      const attempts = [
        sql`insert into ${name} select * from ${name} limit 1`,
        sql`update ${name} set ${key} = ${key}`,
        sql`delete from ${name}`,
        sql`truncate ${name} cascade`,
      ];
      for (const attempt of attempts) {
        const code = await refusal(world.ctx(ann.actor).tx((t) => attempt.execute(t.db)));
        expect(code, `${table.name}: ${attempt.compile(read).sql}`).toBe('42501');
      }
    }
  });

  test('another customer’s rows cannot even be locked', async () => {
    for (const table of ofKind('customer', 'user')) {
      const locked = await world.ctx(ann.actor).tx((t) =>
        sql`select from ${sql.raw(table.name)} where ${sql.ref(keyOf(table) ?? '')} = ${keyFor(table, binh)}
          for update`.execute(t.db),
      );
      expect(locked.rows, table.name).toEqual([]);
    }
  });

  test('a stranger sees the catalogue and nothing else', async () => {
    for (const table of ofKind('customer', 'user')) {
      expect(await world.ctx(anonymous).tx((t) => count(t.db, table)), table.name).toBe(0);
    }
    for (const table of ofKind('public')) {
      expect(await world.ctx(anonymous).tx((t) => count(t.db, table)), table.name).toBeGreaterThan(0);
    }
  });

  test('internal tables are closed to every login, staff too', async () => {
    const admin = await staff(world, 'staff-admin');
    for (const table of ofKind('internal')) {
      for (const { actor } of [ann, admin]) {
        expect(await refusal(world.ctx(actor).tx((t) => count(t.db, table))), table.name).toBe('42501');
      }
    }
  });

  test('the seller’s people see every customer, and write nothing before persist()', async () => {
    const { actor } = await staff(world, 'staff-read');
    for (const table of ofKind('customer', 'user')) {
      const key = keyFor(table, binh);
      expect(await world.ctx(actor).tx((t) => count(t.db, table, key)), table.name).toBeGreaterThan(0);
    }
    const rename = (persist: boolean) =>
      world.ctx(actor).tx(async (t) => {
        if (persist) await t.persist();
        await sql`update customers set name = 'Renamed' where id = ${accountOf(binh)}`.execute(t.db);
      });
    expect(await refusal(rename(false))).toBe('42501');
    expect(await refusal(rename(true))).toBeNull();
  });

  test('the claims of one request are gone in the next one of the same connection', async () => {
    await world.ctx(ann.actor).tx((t) => sql`select 1`.execute(t.db));
    const left = await sql<{ role: string; claims: string | null; customer: string | null }>`
      select current_user as role, current_setting('request.jwt.claims', true) as claims,
        current_setting('app.customer_id', true) as customer`.execute(read);
    expect(left.rows[0]?.role).toBe('mekong_service');
    expect([left.rows[0]?.claims || null, left.rows[0]?.customer || null]).toEqual([null, null]);
  });
});

describe('the service’s door', () => {
  test('sees and writes the rows of everybody', async () => {
    for (const table of ofKind('customer', 'user')) {
      for (const person of [ann, binh]) {
        const seen = await world.ctx(ann.actor).system((t) => count(t.db, table, keyFor(table, person)));
        expect(seen, table.name).toBeGreaterThan(0);
      }
    }
    for (const table of ofKind('internal'))
      expect(await world.ctx().system((t) => count(t.db, table)), table.name).toBeGreaterThanOrEqual(0);
  });
});

describe('a login of Supabase', () => {
  const claims = (person: Person) => JSON.stringify({ sub: person.actor.authId, role: 'authenticated' });

  test('sees the rows of its own accounts alone, whatever settings it forges', async () => {
    const forgeries: Record<string, string>[] = [
      {},
      { 'app.customer_id': accountOf(binh), 'app.staff': 'on', 'app.house_mode': 'test' },
    ];
    for (const forged of forgeries) {
      const settings = { 'request.jwt.claims': claims(ann), ...forged };
      for (const table of ofKind('customer', 'user')) {
        const seen = await asRole(world, 'authenticated', settings, async (db) => ({
          all: await count(db, table),
          mine: await count(db, table, keyFor(table, ann)),
        }));
        expect(seen.all, table.name).toBe(seen.mine);
        expect(seen.mine, table.name).toBeGreaterThan(0);
      }
    }
  });

  test('sees nothing without a subject, and nothing of the inside', async () => {
    for (const table of ofKind('customer', 'user')) {
      const seen = await asRole(world, 'authenticated', { 'request.jwt.claims': '{}' }, (db) =>
        count(db, table),
      );
      expect(seen, table.name).toBe(0);
    }
    for (const table of ofKind('internal')) {
      const settings = { 'request.jwt.claims': claims(ann) };
      const asked = asRole(world, 'authenticated', settings, (db) => count(db, table));
      expect(await refusal(asked), table.name).toBe('42501');
    }
  });

  test('loses its accounts with its membership', async () => {
    const settings = { 'request.jwt.claims': claims(ann) };
    const customers = tables.find((table) => table.name === 'customers') as Table;
    const seen = () => asRole(world, 'authenticated', settings, (db) => count(db, customers));
    expect(await seen()).toBe(1);
    await sql`update members set user_id = ${binh.user.id} where user_id = ${ann.user.id}`.execute(read);
    expect(await seen()).toBe(0);
    await sql`update members set user_id = ${ann.user.id}
      where user_id = ${binh.user.id} and customer_id = ${accountOf(ann)}`.execute(read);
    expect(await seen()).toBe(1);
  });

  test.each(['authenticated', 'anon'])('writes nothing (%s)', async (role) => {
    const settings = { 'request.jwt.claims': claims(ann) };
    for (const table of tables) {
      const name = sql.raw(table.name);
      const [column = ''] = await columnsOf(read, table);
      const attempts = [
        sql`insert into ${name} select * from ${name} limit 1`,
        sql`update ${name} set ${sql.ref(column)} = ${sql.ref(column)}`,
        sql`delete from ${name}`,
      ];
      for (const attempt of attempts) {
        const tried = asRole(world, role, settings, (db) => attempt.execute(db));
        expect(await refusal(tried), `${table.name}: ${attempt.compile(read).sql}`).toBe('42501');
      }
    }
  });

  test('without a login (the anon key) the catalogue is all there is', async () => {
    for (const table of tables) {
      const asked = asRole(world, 'anon', {}, (db) => count(db, table));
      if (table.kind === 'public') expect(await asked, table.name).toBeGreaterThan(0);
      else expect(await refusal(asked), table.name).toBe('42501');
    }
  });
});

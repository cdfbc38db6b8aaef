import type { World } from '@mekong/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KeyActor } from '../src/platform/context/actor.ts';
import type { Db } from '../src/platform/context/context.ts';
import { SCOPES } from '../src/platform/context/scopes.ts';
import { accountOf, type Person, staff } from './people.ts';
import { columnsOf, count, refusal, type Table } from './tables.ts';
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

describe('an API key', () => {
  const key = (change: Partial<KeyActor>): KeyActor => ({
    kind: 'key',
    keyId: 'key_1',
    keyKind: 'house',
    mode: 'test',
    customerId: null,
    scopes: new Set(SCOPES),
    ...change,
  });
  const seenBy = (actor: KeyActor, table: Table, person?: Person) =>
    world.ctx(actor).tx((t) => count(t.db, table, person && keyFor(table, person)));

  test('of a customer, or of the house acting for one, sees that customer’s rows alone', async () => {
    const customerId = accountOf(ann);
    for (const keyKind of ['customer', 'house'] as const) {
      const actor = key({ keyKind, customerId });
      for (const table of ofKind('customer')) {
        const mine = await seenBy(actor, table, ann);
        expect(mine, table.name).toBeGreaterThan(0);
        expect(await seenBy(actor, table), table.name).toBe(mine);
      }
    }
  });

  test('of the house sees every customer of its mode, and nothing of the other', async () => {
    for (const table of ofKind('customer')) {
      for (const person of [ann, binh]) {
        const there = await count(read, table, keyFor(table, person));
        expect(await seenBy(key({ mode: 'test' }), table, person), table.name).toBe(there);
      }
      expect(await seenBy(key({ mode: 'live' }), table), table.name).toBe(0);
    }
  });

  test('of the house follows the customer’s mode in tables that have none of their own', async () => {
    const bare: Table[] = [];
    for (const table of ofKind('customer'))
      if (table.name === 'customers' || !(await columnsOf(read, table)).includes('mode')) bare.push(table);
    const setMode = (mode: string) =>
      sql`update customers set mode = ${mode} where id = ${accountOf(binh)}`.execute(read);
    expect(bare.length).toBeGreaterThan(3);
    await setMode('live');
    for (const table of bare) {
      const there = await count(read, table, keyFor(table, binh));
      expect(await seenBy(key({ mode: 'test' }), table, binh), table.name).toBe(0);
      expect(await seenBy(key({ mode: 'live' }), table), table.name).toBe(there);
    }
    await setMode('test');
  });

  test('sees no login, and nothing of the inside: not what proves a key', async () => {
    for (const actor of [key({}), key({ keyKind: 'customer', customerId: accountOf(ann) })]) {
      for (const table of ofKind('user')) expect(await seenBy(actor, table), table.name).toBe(0);
      for (const table of ofKind('internal'))
        expect(await refusal(seenBy(actor, table)), table.name).toBe('42501');
    }
    expect(ofKind('internal').map(({ name }) => name)).toContain('api_key_hashes');
  });

  test('locks and writes nothing of another’s', async () => {
    for (const actor of [key({ mode: 'live' }), key({ customerId: accountOf(ann) })]) {
      const locked = await world
        .ctx(actor)
        .tx((t) => sql`select from customers where id = ${accountOf(binh)} for update`.execute(t.db));
      expect(locked.rows).toEqual([]);
    }
  });
});

describe('through the actor’s door', () => {
  test('one of the seller’s people who named a customer sees that one alone', async () => {
    const { actor } = await staff(world, 'staff-admin');
    const acting = { ...actor, customerId: accountOf(ann), onBehalf: true };
    for (const table of ofKind('customer')) {
      const seen = await world.ctx(acting).tx(async (t) => ({
        all: await count(t.db, table),
        mine: await count(t.db, table, keyFor(table, ann)),
      }));
      expect(seen.mine, table.name).toBeGreaterThan(0);
      expect(seen.all, table.name).toBe(seen.mine);
    }
  });
});

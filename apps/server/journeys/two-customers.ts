import { committedWorld, type World } from '@mekong/testing';
import type { Db } from '../src/platform/context/context.ts';
import { livedIn } from './lived-in.ts';
import { accountOf, owner, type Person } from './people.ts';
import { type Table, tablesOf } from './tables.ts';

/** Two customers who have rows in every table, and the tables. */
export interface TwoCustomers {
  readonly world: World;
  readonly read: Db;
  readonly tables: Table[];
  readonly ann: Person;
  readonly binh: Person;
}

export async function twoCustomers(): Promise<TwoCustomers> {
  const world = await committedWorld();
  const { read } = world.connections;
  const tables = await tablesOf(read);
  const ann = await owner(world, 'ann@example.com');
  const binh = await owner(world, 'binh@example.com');
  await livedIn(world, ann);
  await livedIn(world, binh, 'solo', 'month');
  return { world, read, tables, ann, binh };
}

/** What marks the rows of a person in a table. */
export const keyFor = (table: Table, person: Person): string =>
  table.kind === 'user' ? person.actor.authId : accountOf(person);

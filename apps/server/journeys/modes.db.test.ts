import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeLive } from './live.ts';
import { accountOf, ask, owner, type Person, purchase, staff } from './people.ts';
import { tablesOf } from './tables.ts';

let at: World;
let lan: Person;
let binh: Person;
let admin: Person;

/** A test customer who bought, and a live one. */
beforeAll(async () => {
  at = await world();
  lan = await owner(at, 'lan@example.com');
  binh = await owner(at, 'binh@example.com');
  admin = await staff(at, 'staff-admin');
  for (const person of [lan, binh]) await purchase(at, person.token);
  await makeLive(at, accountOf(binh));
});
afterAll(() => at.close());

const idsOf = async (list: string, token: string, mode = ''): Promise<string[]> => {
  const reply = await ask(at, `/api/v1/${list}${mode && `?mode=${mode}`}`, { token });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.data.map(({ id }: { id: string }) => id);
};

async function inProduction<T>(work: () => Promise<T>): Promise<T> {
  const { config } = at.ctx();
  Object.assign(config, { environment: 'production' });
  try {
    return await work();
  } finally {
    Object.assign(config, { environment: 'development' });
  }
}

describe.each(['subscriptions', 'invoices', 'payments', 'licenses'])('the list of %s', (list) => {
  test('shows staff one mode at a time', async () => {
    const [test, live] = [await idsOf(list, lan.token), await idsOf(list, binh.token)];
    expect([test.length, live.length]).toEqual([1, 1]);
    expect(await idsOf(list, admin.token, 'test')).toEqual(test);
    expect(await idsOf(list, admin.token, 'live')).toEqual(live);
    expect(await idsOf(list, admin.token)).toEqual(test);
    expect(await inProduction(() => idsOf(list, admin.token))).toEqual(live);
  });

  test('shows customers their own, whatever they are', async () => {
    const live = await idsOf(list, binh.token);
    expect(await inProduction(() => idsOf(list, binh.token))).toEqual(live);
    expect(await inProduction(() => idsOf(list, lan.token))).toHaveLength(1);
    expect(await idsOf(list, lan.token, 'live')).toEqual([]);
  });

  test('knows no third', async () => {
    const reply = await ask(at, `/api/v1/${list}?mode=both`, { token: admin.token });
    expect([reply.status, reply.body.error.details[0].field]).toEqual([400, 'query.mode']);
  });
});

/** Lists without a mode: their rows tell of the house, or of one customer, who has one. */
const OF_THE_HOUSE = ['/api/v1/audit', '/api/v1/customers/:id/timeline'];

test('every list can be asked for one mode', async () => {
  const lists = at.registry.routes.map(({ route }) => route).filter((route) => route.paged);
  const without = lists.filter(({ query }) => !query?.safeParse({ mode: 'live' }).success);
  expect(without.map(({ path }) => path).filter((path) => !OF_THE_HOUSE.includes(path))).toEqual([]);
});

/** What belongs to a document or customer that says its mode itself. */
const WITHIN_OTHERS =
  /^(members|customer_seats|entitlement_grants|gateway_attempts|invoice_lines|audit_log|subscription_(items|changes))$/;

test('every document says its mode', async () => {
  const { rows } = await sql<{ table: string }>`select attrelid::regclass::text as table from pg_attribute
    where attname = 'mode' and attnum > 0 and not attisdropped`.execute(at.connections.read);
  const modes = new Set(rows.map(({ table }) => table));
  const without = (await tablesOf(at.connections.read))
    .filter(({ kind, name }) => kind === 'customer' && !modes.has(name))
    .map(({ name }) => name);
  expect(without.filter((name) => !WITHIN_OTHERS.test(name))).toEqual([]);
});

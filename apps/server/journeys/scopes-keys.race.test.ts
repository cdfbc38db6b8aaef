import { committedWorld, type World } from '@mekong/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CUSTOMER_KEY_SCOPES, HOUSE_KEY_SCOPES } from '../src/features/api-keys/api-key.ts';
import type { Scope } from '../src/platform/context/scopes.ts';
import type { AnyRoute } from '../src/platform/http/route.ts';
import { byScope, nameOf, routesOf, send, walk } from './doors.ts';
import { accountOf, ask, customerKey, houseKey, owner, type Person } from './people.ts';

let world: World;
let routes: AnyRoute[];
let ann: Person;

beforeAll(async () => {
  world = await committedWorld();
  routes = routesOf(world);
  ann = await owner(world, 'ann@example.com');
});
afterAll(() => world.close());

const closed = () => routes.filter((route) => route.scope !== 'public');
const forAnn = () => ({ 'x-mekong-customer': accountOf(ann) });

describe('all routes', () => {
  test.each([[[]], ...CUSTOMER_KEY_SCOPES.map((scope) => [[scope]])] as Scope[][][])(
    'let in a customer’s key with %j exactly there',
    async (scopes) => {
      const { token } = await customerKey(world, ann, scopes);
      await walk(world, routes, {
        name: `customer's key ${scopes}`,
        token,
        holds: byScope(scopes),
        acting: true,
      });
    },
  );

  test.each([[[]], ...HOUSE_KEY_SCOPES.map((scope) => [[scope]])] as Scope[][][])(
    'let in a house key with %j exactly there, for a customer of its mode',
    async (scopes) => {
      const { token } = await houseKey(world, 'test', scopes);
      const asker = { name: `house key ${scopes}`, token, holds: byScope(scopes) };
      await walk(world, routes, { ...asker, headers: forAnn(), acting: true });
    },
  );

  test('let in a house key that names no customer as far as its scopes go', async () => {
    const { token } = await houseKey(world, 'test', HOUSE_KEY_SCOPES);
    await walk(world, routes, { name: 'house key', token, holds: byScope(HOUSE_KEY_SCOPES), acting: false });
  });

  test('refuse a house key of the other mode wherever it names the customer, as one that does not exist', async () => {
    const { token } = await houseKey(world, 'live', HOUSE_KEY_SCOPES);
    for (const route of closed().filter(byScope(HOUSE_KEY_SCOPES))) {
      for (const customer of [accountOf(ann), 'cus_nobody']) {
        const reply = await send(world, route, token, { 'x-mekong-customer': customer });
        expect([reply.status, reply.body.error.details], nameOf(route)).toEqual([
          403,
          { header: 'x-mekong-customer' },
        ]);
      }
    }
  });

  test('refuse the member, and the key, of another customer that names this one', async () => {
    const binh = await owner(world, 'binh@example.com');
    const key = await customerKey(world, binh, CUSTOMER_KEY_SCOPES);
    for (const [token, scopes] of [
      [binh.token, [...binh.actor.scopes]],
      [key.token, CUSTOMER_KEY_SCOPES],
    ] as const) {
      for (const route of closed().filter(byScope(scopes))) {
        const reply = await send(world, route, token, forAnn());
        expect([reply.status, reply.body.error.details], nameOf(route)).toEqual([
          403,
          { header: 'x-mekong-customer' },
        ]);
      }
    }
  });

  test.each(['revoke', 'rotate'])('refuse a key that is over (%s), whatever it held', async (change) => {
    const key = await customerKey(world, ann, CUSTOMER_KEY_SCOPES);
    const body = change === 'rotate' ? { overlapHours: 0 } : {};
    const ended = await ask(world, `/api/v1/api-keys/${key.id}/${change}`, { token: ann.token, body });
    expect(ended.status).toBeLessThan(300);
    for (const route of closed()) {
      const reply = await send(world, route, key.token);
      const code = change === 'rotate' ? 'EXPIRED_TOKEN' : 'INVALID_TOKEN';
      expect([reply.status, reply.code], nameOf(route)).toEqual([401, code]);
    }
  });
});

import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, owner, type Person, purchase, staff } from '../../../journeys/people.ts';

let at: World;
let admin: Person;
beforeEach(async () => {
  at = await world();
  admin = await staff(at, 'staff-admin');
});
afterEach(() => at.close());

const health = async () => (await ask(at, '/api/v1/gateway-health', { token: admin.token })).data;
const check = (body: object) =>
  ask(at, '/api/v1/gateway-connections/check-configured', { token: admin.token, body });

test('nothing is known of gateways that nobody has used', async () => {
  expect(await health()).toEqual([]);
});

test('calls, webhooks and calls without a clear answer are counted for a week', async () => {
  await purchase(at, (await owner(at, 'lan@example.com')).token);
  const [paypal, ...others] = await health();
  expect(others).toEqual([]);
  // One call makes the order, one captures it.
  expect(paypal).toMatchObject({ gateway: 'paypal', kind: 'sandbox', calls: 2, failed: 0, waiting: 0 });
  expect(paypal.lastCallAt).not.toBeNull();
  expect(paypal.lastEventAt).not.toBeNull();
  await sql`update gateway_attempts set state = 'unknown' where operation = 'capture'`.execute(
    at.connections.read,
  );
  expect((await health())[0]).toMatchObject({ calls: 2, failed: 1 });
  at.clock.advance(8 * 86_400_000);
  // The login of a week ago has run out.
  admin = await staff(at, 'staff-read');
  expect((await health())[0]).toMatchObject({ calls: 0, failed: 0, lastCallAt: null });
});

test('a connection whose keys are not stored is tested too, and its answer kept', async () => {
  expect((await check({ gateway: 'stripe', kind: 'sandbox' })).data.result).toBe('ok');
  const list = (await ask(at, '/api/v1/gateway-connections', { token: admin.token })).data;
  const checks = list.map((one: { gateway: string; check: { result: string } | null }) => [
    one.gateway,
    one.check?.result,
  ]);
  expect(checks).toEqual([
    ['paypal', undefined],
    ['stripe', 'ok'],
  ]);
  expect((await check({ gateway: 'stripe', kind: 'live' })).code).toBe('CONNECTION_NOT_FOUND');
});

import { committedWorld, type World } from '@mekong/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accountOf, ask, owner, type Person, staff } from '../../../journeys/people.ts';

const AT_ONCE = 32;
/** Of the policy. */
const LIMIT = 3;

let at: World;
let lan: Person;
let admin: Person;
let license: { id: string; key: string };

beforeAll(async () => {
  at = await committedWorld({ pool: 20 });
  lan = await owner(at, 'lan@example.com');
  admin = await staff(at, 'staff-admin');
});
afterAll(() => at.close());
beforeEach(async () => {
  const body = { customerId: accountOf(lan) };
  license = (await ask(at, '/api/v1/licenses/generate', { token: admin.token, body })).data;
});

const activate = async (fingerprint: string) =>
  (await ask(at, '/api/v1/licenses/activate', { body: { key: license.key, fingerprint } })).data;
const live = () =>
  at.connections.read
    .selectFrom('license_activations')
    .select('id')
    .where('license_id', '=', license.id)
    .where('ended_at', 'is', null)
    .execute();

test(`${AT_ONCE} machines at once: as many as the limit, not one more`, async () => {
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, n) => activate(`machine-${n}-of-many`)),
  );
  const codes = answers.map(({ code }) => code).sort();
  const refused = Array.from({ length: AT_ONCE - LIMIT }, () => 'TOO_MANY_ACTIVATIONS');
  expect(codes).toEqual([...refused, ...Array.from({ length: LIMIT }, () => 'VALID')]);
  expect(await live()).toHaveLength(LIMIT);
});

test(`one machine, ${AT_ONCE} times at once: one activation`, async () => {
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => activate('the-only-machine')));
  expect(new Set(answers.map(({ code, activation }) => `${code} ${activation.id}`)).size).toBe(1);
  expect(await live()).toHaveLength(1);
});

test('machines that come and go at once never exceed the limit', async () => {
  const leave = (fingerprint: string) =>
    ask(at, '/api/v1/licenses/deactivate', { body: { key: license.key, fingerprint } });
  let most = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, n) => {
      const { used, activation } = await activate(`coming-and-going-${n}`);
      most = Math.max(most, used, (await live()).length);
      if (activation) await leave(`coming-and-going-${n}`);
    }),
  );
  expect(most).toBeLessThanOrEqual(LIMIT);
  expect(await live()).toHaveLength(0);
});

import { type World, world } from '@mekong/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { accountOf, ask, owner, type Person, staff } from '../../../journeys/people.ts';

const [FIRST, SECOND, THIRD] = ['1', '2', '3'].map((n) => `license-secret-of-32-characters-${n}`) as [
  string,
  string,
  string,
];

let at: World;
let lan: Person;
let admin: Person;
beforeEach(async () => {
  at = await world();
  rotate(FIRST, null);
  lan = await owner(at, 'lan@example.com', 'Sông Hồng');
  admin = await staff(at, 'staff-admin');
});
afterEach(() => at.close());

/** As a start with other variables does. */
function rotate(license: string, licensePrevious: string | null): void {
  Object.assign(at.ctx().config.secrets, { license, licensePrevious });
}

async function generate(): Promise<string> {
  const body = { customerId: accountOf(lan) };
  return (await ask(at, '/api/v1/licenses/generate', { token: admin.token, body })).data.key;
}

const shown = async (): Promise<(string | null)[]> => {
  const { data } = await ask(at, '/api/v1/licenses', { token: lan.token });
  return data.map((one: { key: string | null }) => one.key).reverse();
};
const isValid = async (key: string): Promise<boolean> =>
  (await ask(at, '/api/v1/licenses/validate', { body: { key } })).data.valid;

test('keys outlive the secret that they were made with, and are shown while it is known', async () => {
  const old = await generate();
  rotate(SECOND, FIRST);
  const fresh = await generate();
  expect(fresh).not.toBe(old);
  expect(await shown()).toEqual([old, fresh]);

  rotate(THIRD, SECOND);
  // Never another key than the one that was given.
  expect(await shown()).toEqual([null, fresh]);
  expect([await isValid(old), await isValid(fresh)]).toEqual([true, true]);
});

import { committedWorld, type World } from '@mekong/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, type Person, staff } from '../../../journeys/people.ts';

let at: World;
let admin: Person;
beforeAll(async () => {
  at = await committedWorld();
  admin = await staff(at, 'staff-admin');
});
afterAll(() => at.close());

const AT_ONCE = 8;
const usd = (amount: number) => ({ amount, currency: 'USD' });
const post = (path: string, body: object) => ask(at, `/api/v1/${path}`, { token: admin.token, body });
const together = <T>(work: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: AT_ONCE }, (_, n) => work(n + 1)));

test('versions written at once get a number each, with their own terms', async () => {
  const replies = await together((n) =>
    post('plans/team/versions', { prices: [{ interval: 'year', amount: usd(n) }] }),
  );
  expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 201));
  const { plans } = (await ask(at, '/api/v1/catalog', { token: admin.token })).data;
  const { versions } = plans.find((plan: { code: string }) => plan.code === 'team');
  expect(versions.map((one: { version: number }) => one.version)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
  const amounts = versions
    .slice(0, AT_ONCE)
    .map((one: { prices: { amount: object }[] }) => one.prices[0]?.amount);
  expect(new Set(amounts.map((amount: { amount: number }) => amount.amount))).toEqual(
    new Set([1, 2, 3, 4, 5, 6, 7, 8]),
  );
});

test('of versions based on the same one, the first wins and the others are told', async () => {
  const replies = await together((n) =>
    post('plans/solo/versions', { basedOn: 1, prices: [{ interval: 'year', amount: usd(n) }] }),
  );
  const won = replies.filter(({ status }) => status === 201);
  const lost = replies.filter(({ code }) => code === 'PLAN_VERSION_STALE');
  expect([won.length, lost.length]).toEqual([1, AT_ONCE - 1]);
});

test('of plans made at once by one name, one is made', async () => {
  const replies = await together((n) =>
    post('plans', {
      code: n % 2 ? 'studio' : `studio-${n}`,
      aliases: n % 2 ? [] : ['studio'],
      name: 'Studio',
      prices: [{ interval: 'year', amount: usd(n) }],
    }),
  );
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(replies.filter(({ code }) => code === 'PLAN_CODE_TAKEN')).toHaveLength(AT_ONCE - 1);
});

import { type World, world } from '@mekong/testing';
import { afterEach, expect, test } from 'vitest';
import { ask } from '../../../journeys/people.ts';
import { setSetting } from '../settings/set.ts';

let at: World;
afterEach(() => at.close());

const listed = async () => {
  const { data } = await ask(at, '/api/v1/gateways');
  return data.map((one: { name: string; kind: string; available: boolean }) => [
    one.name,
    one.kind,
    one.available,
  ]);
};

test('development sells through both gateways of the sandbox, PayPal first', async () => {
  at = await world();
  expect(await listed()).toEqual([
    ['paypal', 'sandbox', true],
    ['stripe', 'sandbox', true],
  ]);
});

test('to who comes to a live house, a connection that moves no money is not on offer', async () => {
  at = await world({ config: { environment: 'production', demoStaffPassword: null } });
  expect(await listed()).toEqual([]);
});

test('a seller with a bank account takes transfers too', async () => {
  at = await world();
  await setSetting(at.ctx(), 'seller', { bankAccount: ['Delta Boats Ltd', 'Sea Bank', '0123 4567'] });
  expect((await listed()).at(-1)).toEqual(['manual', 'test', true]);
});

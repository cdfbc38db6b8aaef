import { type World, world } from '@mekong/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, owner } from '../../../journeys/people.ts';

let at: World;
beforeEach(async () => {
  at = await world();
});
afterEach(() => at.close());

const address = {
  line1: '5 Đường Trường Chinh',
  line2: null,
  postalCode: null,
  city: 'Hà Nội',
  region: null,
  country: 'VN',
};
const billing = { name: 'Công ty Thuyền', address, taxId: '0101234567' };
const ON_PAPER = {
  name: 'Công ty Thuyền',
  address: ['5 Đường Trường Chinh', 'Hà Nội'],
  country: 'VN',
  taxId: '0101234567',
};
const buyers = async () =>
  (await at.ctx().read.selectFrom('invoices').select('buyer').orderBy('id').execute()).map(
    ({ buyer }) => buyer,
  );

test('what a buyer says at the checkout stands on the invoice, and is kept', async () => {
  const { token } = await owner(at, 'lan@example.com', 'Delta Boats');
  const start = (body: object) =>
    ask(at, '/api/v1/checkout', { token, body: { plan: 'team', interval: 'year', ...body } });
  expect((await start({ billing })).status).toBe(201);
  expect((await ask(at, '/api/v1/billing-details', { token })).data).toEqual(billing);
  // Not said again: as it is known.
  expect((await start({ gateway: 'stripe' })).status).toBe(201);
  expect(await buyers()).toEqual([expect.objectContaining(ON_PAPER), expect.objectContaining(ON_PAPER)]);
});

test('without a login, too', async () => {
  const body = { plan: 'team', interval: 'year', email: 'guest@example.com', billing };
  expect((await ask(at, '/api/v1/checkout', { body })).status).toBe(201);
  expect(await buyers()).toEqual([expect.objectContaining({ ...ON_PAPER, email: 'guest@example.com' })]);
});

test('a wrong field is named, and nothing is begun', async () => {
  const { token } = await owner(at, 'lan@example.com');
  const wrong = {
    plan: 'team',
    interval: 'year',
    billing: { ...billing, address: { ...address, country: 'Vietnam' } },
  };
  const refused = await ask(at, '/api/v1/checkout', { token, body: wrong });
  expect([refused.code, refused.body.error.details[0].field]).toEqual([
    'SCHEMA_VALIDATION',
    'body.billing.address.country',
  ]);
  expect(await buyers()).toEqual([]);
});

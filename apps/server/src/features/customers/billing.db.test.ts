import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openInvoice } from '../../../journeys/open-invoice.ts';
import { accountOf, ask, member, owner, type Person, staff } from '../../../journeys/people.ts';
import { addressLines } from './billing.ts';
import { closeCustomer } from './close.ts';

let at: World;
let lan: Person;
beforeEach(async () => {
  at = await world();
  lan = await owner(at, 'lan@example.com', 'Delta Boats');
});
afterEach(() => at.close());

const BILLING = '/api/v1/billing-details';
const NOTHING = { name: null, address: null, taxId: null };
const address = {
  line1: '5 Đường Trường Chinh',
  line2: null,
  postalCode: '100000',
  city: 'Hà Nội',
  region: null,
  country: 'VN',
};
const put = (body: object, { token }: Person = lan) => ask(at, BILLING, { method: 'PUT', token, body });
const read = async ({ token }: Person = lan) => (await ask(at, BILLING, { token })).data;

test('nothing is known until it is said; what is said stands on the next invoice, not on the one before', async () => {
  expect(await read()).toEqual(NOTHING);
  const before = await openInvoice(at, accountOf(lan));
  const { name, taxId, ...needed } = { name: 'Công ty Thuyền', taxId: '0101234567', address };
  const saved = await put({ name, taxId, ...needed });
  expect([saved.status, saved.data]).toEqual([200, { name, address, taxId }]);
  expect(await read()).toEqual(saved.data);
  const after = await openInvoice(at, accountOf(lan));
  const buyerOf = async (id: string) =>
    (await ask(at, `/api/v1/invoices/${id}`, { token: lan.token })).data.buyer;
  expect(await buyerOf(before)).toEqual({
    name: 'Delta Boats',
    email: 'lan@example.com',
    address: [],
    country: null,
    taxId: null,
  });
  expect(await buyerOf(after)).toEqual({
    name,
    email: 'lan@example.com',
    address: ['5 Đường Trường Chinh', '100000 Hà Nội'],
    country: 'VN',
    taxId,
  });
});

test('is set as a whole, by those who may, and read by all of the account', async () => {
  await put({ name: 'First', address, taxId: 'T-1' });
  expect((await put({ taxId: 'T-2' })).data).toEqual({ ...NOTHING, taxId: 'T-2' });
  const clerk = await member(at, accountOf(lan), 'billing');
  const reader = await member(at, accountOf(lan), 'member');
  expect((await put({ taxId: 'T-3' }, clerk)).status).toBe(200);
  expect((await put({ taxId: 'T-4' }, reader)).code).toBe('INSUFFICIENT_PERMISSIONS');
  expect(await read(reader)).toEqual({ ...NOTHING, taxId: 'T-3' });
  expect(await read(await owner(at, 'binh@example.com'))).toEqual(NOTHING);
});

test('the seller’s people change it too; the same again is no change', async () => {
  const ann = await staff(at, 'staff-support');
  const change = () =>
    ask(at, `/api/v1/customers/${accountOf(lan)}`, {
      method: 'PATCH',
      token: ann.token,
      body: { billing: { address, taxId: 'T-1' } },
    });
  expect((await change()).data.billing).toEqual({ name: null, address, taxId: 'T-1' });
  await change();
  const changes = await sql`select from audit_log where action = 'customer.updated'`.execute(
    at.connections.read,
  );
  expect(changes.rows).toHaveLength(1);
});

test.each([
  ['address.country', { address: { ...address, country: 'Vietnam' } }],
  ['address.city', { address: { ...address, city: '' } }],
  ['address.line1', { address: { ...address, line1: 'x'.repeat(201) } }],
  ['taxId', { taxId: '<b>' }],
  ['name', { name: ' ' }],
  ['colour', { colour: 'blue' }],
])('a wrong %s is named', async (field, body) => {
  const refused = await put(body);
  expect(refused.code).toBe('SCHEMA_VALIDATION');
  expect(refused.body.error.details[0].field).toBe(`body.${field}`);
  expect(await read()).toEqual(NOTHING);
});

test('goes when the account closes', async () => {
  await put({ name: 'Lan', address, taxId: 'T-1' });
  await at.ctx().system((t) => closeCustomer(t, accountOf(lan)));
  const left = await sql<{ billing: object }>`select billing from customers`.execute(at.connections.read);
  expect(left.rows.map(({ billing }) => billing)).toContainEqual(NOTHING);
  expect(JSON.stringify(left.rows)).not.toContain('T-1');
});

test.each([
  [address, ['5 Đường Trường Chinh', '100000 Hà Nội']],
  [
    { ...address, line2: 'Tầng 3', postalCode: null, region: 'Hoàn Kiếm' },
    ['5 Đường Trường Chinh', 'Tầng 3', 'Hà Nội, Hoàn Kiếm'],
  ],
])('an address is written as on a letter', (given, lines) => {
  expect(addressLines(given)).toEqual(lines);
});

import { invoiceBalance } from '@mekong/billing';
import { type World, world } from '@mekong/testing';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { balances } from '../../../journeys/money.ts';
import { accountOf, ask, owner, type Person, purchase, type Reply, staff } from '../../../journeys/people.ts';
import { lockInvoice } from './get.ts';

let at: World;
let lan: Person;
let ann: Person;

beforeEach(async () => {
  at = await world();
  lan = await owner(at, 'lan@example.com');
  ann = await staff(at, 'staff-support');
});
afterEach(() => at.close());

const usd = (amount: number) => ({ amount, currency: 'USD' });
const send = (path: string, body: object): Promise<Reply> =>
  ask(at, `/api/v1/${path}`, { token: ann.token, body });
const credit = (id: string, body: object): Promise<Reply> =>
  send(`invoices/${id}/credit-notes`, { reason: 'goodwill', ...body });
const read = async (id: string) => (await ask(at, `/api/v1/invoices/${id}`, { token: ann.token })).data;

/** 100.00 with 10 % tax on 50.00 of it: 105.00. */
async function open(): Promise<string> {
  const lines = [
    { description: 'Taxed', quantity: '1', unitAmount: '50', taxRate: '0.1' },
    { description: 'Free of tax', quantity: '1', unitAmount: '50' },
  ];
  const { data } = await send('invoices', { customerId: accountOf(lan), currency: 'USD', lines });
  await ask(at, `/api/v1/invoices/${data.id}/finalize`, { method: 'POST', token: ann.token });
  return data.id;
}

async function paid(): Promise<string> {
  await purchase(at, lan.token);
  return (await ask(at, '/api/v1/invoices', { token: lan.token })).data[0].id;
}

test('Pay 995, adjust −10: credit note 10, credit given 10, balance 0', async () => {
  const id = await paid();
  const reply = await credit(id, { amount: usd(1_000), settledBy: 'credit' });
  expect(reply.status).toBe(201);
  expect(reply.data).toMatchObject({
    number: 'TEST-CN-000001',
    total: usd(1_000),
    tax: usd(0),
    reason: 'goodwill',
    settledBy: 'credit',
  });
  const invoice = await read(id);
  expect(invoice).toMatchObject({
    state: 'paid',
    balance: usd(0),
    credited: usd(1_000),
    paid: usd(99_500),
    refunded: usd(0),
  });
  expect(invoice.creditNotes.map((note: { id: string }) => note.id)).toEqual([reply.data.id]);
  expect(await balances(at)).toEqual({
    'cash:paypal': 95_978n,
    gateway_fees: 3_522n,
    revenue: -99_500n,
    refunds: 1_000n,
    customer_credit: -1_000n,
  });
});

describe('off what is owed', () => {
  test('takes the tax in proportion: 21.00 of 105.00 is 20.00 and 1.00 of tax', async () => {
    const id = await open();
    const { data } = await credit(id, { amount: usd(2_100), settledBy: 'balance' });
    expect(data).toMatchObject({ total: usd(2_100), tax: usd(100) });
    // 55.00 of 105.00 → 11.00, 50.00 of 105.00 → 10.00.
    expect(data.lines.map((line: { amount: object }) => line.amount)).toEqual([usd(1_100), usd(1_000)]);
    expect(await read(id)).toMatchObject({ state: 'open', balance: usd(8_400), credited: usd(2_100) });
    expect(await balances(at)).toEqual({
      receivable: 8_400n,
      revenue: -10_000n,
      refunds: 2_000n,
      tax_payable: -400n,
    });
  });

  test('all of it: nothing is owed any more, and no tax is left', async () => {
    const id = await open();
    await credit(id, { amount: usd(3_333), settledBy: 'balance' });
    await credit(id, { amount: usd(7_167), settledBy: 'balance' });
    expect(await read(id)).toMatchObject({ state: 'paid', balance: usd(0), credited: usd(10_500) });
    expect(await balances(at)).toEqual({ revenue: -10_000n, refunds: 10_000n });
  });

  test('of one line: its own tax', async () => {
    const id = await open();
    const [taxed] = (await read(id)).lines;
    const { data } = await credit(id, { lines: [{ lineId: taxed.id, amount: 5_500 }], settledBy: 'balance' });
    expect(data).toMatchObject({ total: usd(5_500), tax: usd(500) });
    const more = await credit(id, { lines: [{ lineId: taxed.id, amount: 1 }], settledBy: 'balance' });
    expect(more).toMatchObject({ status: 422, code: 'CREDIT_EXCEEDS_INVOICE' });
    expect(more.body.error.details).toMatchObject({ field: 'body.lines', left: '0' });
  });
});

describe('is refused, and nothing is written', () => {
  test.each([
    ['more than was invoiced', { amount: usd(10_501), settledBy: 'balance' }, 'CREDIT_EXCEEDS_INVOICE'],
    ['credit for what was never paid', { amount: usd(1), settledBy: 'credit' }, 'CREDIT_EXCEEDS_PAID'],
    [
      'another currency',
      { amount: { amount: 1, currency: 'VND' }, settledBy: 'balance' },
      'CREDIT_CURRENCY_MISMATCH',
    ],
  ])('%s', async (_what, body, code) => {
    const id = await open();
    const reply = await credit(id, body);
    expect([reply.status, reply.code, reply.body.error.details.field]).toEqual([422, code, 'body.amount']);
    expect((await read(id)).creditNotes).toEqual([]);
  });

  test('off the balance of a paid invoice; a draft', async () => {
    const id = await paid();
    expect((await credit(id, { amount: usd(1), settledBy: 'balance' })).code).toBe('CREDIT_EXCEEDS_BALANCE');
    const lines = [{ description: 'x', quantity: '1', unitAmount: '1' }];
    const draft = await send('invoices', { customerId: accountOf(lan), currency: 'USD', lines });
    const reply = await credit(draft.data.id, { amount: usd(1), settledBy: 'balance' });
    expect(reply.code).toBe('CREDIT_NOT_POSSIBLE');
  });

  test.each([
    [{ settledBy: 'balance' }, 'body.amount'],
    [{ amount: usd(1), lines: [{ lineId: 'il_1', amount: 1 }], settledBy: 'balance' }, 'body.amount'],
    [{ amount: usd(0), settledBy: 'balance' }, 'body.amount.amount'],
    [{ amount: usd(-5), settledBy: 'balance' }, 'body.amount.amount'],
    [{ amount: usd(1), settledBy: 'refund' }, 'body.settledBy'],
    [{ amount: usd(1), settledBy: 'balance', reason: '' }, 'body.reason'],
  ])('%j', async (body, field) => {
    const reply = await credit(await open(), body);
    expect([reply.status, reply.body.error.details[0].field]).toEqual([400, field]);
  });
});

test('who may read one: its customer and staff, nobody else', async () => {
  const note = (await credit(await open(), { amount: usd(100), settledBy: 'balance' })).data;
  const binh = await owner(at, 'binh@example.com');
  const see = async (who: Person) =>
    (await ask(at, `/api/v1/credit-notes/${note.id}`, { token: who.token })).status;
  expect([await see(lan), await see(ann), await see(binh)]).toEqual([200, 200, 404]);
  const listed = async (who: Person) =>
    (await ask(at, '/api/v1/credit-notes', { token: who.token })).data.length;
  expect([await listed(lan), await listed(ann), await listed(binh)]).toEqual([1, 1, 0]);
});

test('for any sequence of credit notes: never more than invoiced, the balance of a paid invoice stays 0, the books even', async () => {
  const id = await paid();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 60_000 }), async (amount) => {
      const reply = await credit(id, { amount: usd(amount), settledBy: 'credit' });
      const invoice = await at.ctx().system((t) => lockInvoice(t, id));
      expect(invoiceBalance(invoice)).toBe(0n);
      expect(invoice.credited <= invoice.total).toBe(true);
      expect(reply.status === 201 || reply.code === 'CREDIT_EXCEEDS_INVOICE').toBe(true);
      const books = await balances(at);
      expect(-(books.customer_credit ?? 0n)).toBe(invoice.creditGiven);
    }),
    { numRuns: 12 },
  );
});

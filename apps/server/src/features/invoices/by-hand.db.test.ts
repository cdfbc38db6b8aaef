import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { balances, DAY_MS } from '../../../journeys/money.ts';
import { accountOf, ask, owner, type Person, type Reply, staff } from '../../../journeys/people.ts';

let at: World;
let lan: Person;
let ann: Person;

beforeEach(async () => {
  at = await world();
  lan = await owner(at, 'lan@example.com');
  ann = await staff(at, 'staff-support');
});
afterEach(() => at.close());

/** 2 days at 450.00 with 10 % tax: 900.00 + 90.00; a flat fee of 10.00 without: 1,000.00 in all. */
const WORK = {
  currency: 'USD',
  lines: [
    { description: 'Consulting, days', quantity: '2', unitAmount: '450.00', taxRate: '0.1' },
    { description: 'Travel', quantity: '1', unitAmount: '10.00' },
  ],
};
const write = (change: object = {}): Promise<Reply> =>
  ask(at, '/api/v1/invoices', {
    token: ann.token,
    body: { ...WORK, customerId: accountOf(lan), ...change },
  });
const act = (id: string, what: string, body?: object): Promise<Reply> =>
  ask(at, `/api/v1/invoices/${id}/${what}`, { method: 'POST', token: ann.token, ...(body ? { body } : {}) });
const read = async (id: string, who = ann) =>
  (await ask(at, `/api/v1/invoices/${id}`, { token: who.token })).data;
const list = async (query: string, who = ann) =>
  (await ask(at, `/api/v1/invoices${query}`, { token: who.token })).data.map((one: { id: string }) => one.id);
const usd = (amount: number) => ({ amount, currency: 'USD' });

async function issued(change: object = {}): Promise<string> {
  const { id } = (await write(change)).data;
  await act(id, 'finalize');
  return id;
}

describe('a draft', () => {
  test('is priced, has no number, and is seen by staff alone', async () => {
    const reply = await write({ memo: 'As agreed', purchaseOrder: 'PO-7' });
    expect(reply.status).toBe(201);
    expect(reply.data).toMatchObject({
      state: 'draft',
      byHand: true,
      number: null,
      customerId: accountOf(lan),
      total: usd(100_000),
      tax: usd(9_000),
      balance: usd(100_000),
      memo: 'As agreed',
      purchaseOrder: 'PO-7',
      paymentReference: null,
      overdue: false,
      creditNotes: [],
    });
    const { id } = reply.data;
    expect(await list('?state=draft')).toEqual([id]);
    expect(await list('')).toEqual([]);
    expect(await list('?state=draft', lan)).toEqual([]);
    expect((await ask(at, `/api/v1/invoices/${id}`, { token: lan.token })).code).toBe('INVOICE_NOT_FOUND');
    expect(await balances(at)).toEqual({});
  });

  test('amounts finer than a cent are rounded once per line: 3 × 0.335 = 1.005 → 1.01', async () => {
    const lines = [{ description: 'Calls', quantity: '3', unitAmount: '0.335' }];
    expect((await write({ lines })).data.total).toEqual(usd(101));
  });

  test('is changed as a whole or in part', async () => {
    const { id } = (await write()).data;
    const lines = [{ description: 'One day', quantity: '1', unitAmount: '450' }];
    const change = (body: object) =>
      ask(at, `/api/v1/invoices/${id}`, { method: 'PATCH', token: ann.token, body });
    expect((await change({ lines })).data).toMatchObject({ total: usd(45_000), tax: usd(0) });
    expect((await change({ memo: 'Thanks' })).data).toMatchObject({ total: usd(45_000), memo: 'Thanks' });
    expect((await change({ memo: null })).data.memo).toBeNull();
    expect((await read(id)).lines).toHaveLength(1);
    await act(id, 'finalize');
    expect(await change({ memo: 'No' })).toMatchObject({ status: 422, code: 'INVOICE_IS_ISSUED' });
  });

  test('that a person gives up takes no number and is owed by nobody', async () => {
    const { id } = (await write()).data;
    expect((await act(id, 'void', { reason: 'a mistake' })).data).toMatchObject({
      state: 'void',
      number: null,
      balance: usd(0),
    });
    expect(await balances(at)).toEqual({});
  });

  test('of somebody else’s purchase is not theirs to change', async () => {
    const { data } = await ask(at, '/api/v1/checkout', { token: lan.token, body: { plan: 'team' } });
    expect(data.state).toBe('open');
    const row = await sql<{ id: string }>`select id from invoices`.execute(at.connections.read);
    const id = row.rows[0]?.id ?? '';
    expect(await act(id, 'finalize')).toMatchObject({ status: 422, code: 'INVOICE_NOT_BY_HAND' });
  });

  test('a repeat with the same key writes one', async () => {
    const body = { ...WORK, customerId: accountOf(lan) };
    const headers = { 'idempotency-key': 'once' };
    const send = () => ask(at, '/api/v1/invoices', { token: ann.token, body, headers });
    expect((await send()).data.id).toBe((await send()).data.id);
  });
});

describe('issuing', () => {
  test('gives number, due date and a reference; it is owed and in the books', async () => {
    const { id } = (await write()).data;
    const reply = await act(id, 'finalize');
    // Noon of 3 March in Ho Chi Minh City + 14 days, to the end of that day there.
    expect(reply.data).toMatchObject({
      state: 'open',
      number: 'TEST-000001',
      paymentReference: 'TEST-000001',
      issuedAt: '2025-03-03T05:00:00.000Z',
      dueAt: '2025-03-17T17:00:00.000Z',
      balance: usd(100_000),
    });
    // 1,000.00 owed = 910.00 earned + 90.00 tax.
    expect(await balances(at)).toEqual({ receivable: 100_000n, revenue: -91_000n, tax_payable: -9_000n });
    expect(await list('', lan)).toEqual([id]);
    expect(await act(id, 'finalize')).toMatchObject({ status: 422, code: 'INVOICE_IS_ISSUED' });
  });

  test.each([
    [{ dueInDays: 0 }, '2025-03-03T17:00:00.000Z'],
    [{ dueInDays: 30 }, '2025-04-02T17:00:00.000Z'],
    [{ dueOn: '2025-03-31' }, '2025-03-31T17:00:00.000Z'],
  ])('%j is due to the end of the day in the customer’s zone: %s', async (terms, due) => {
    expect((await read(await issued(terms))).dueAt).toBe(due);
  });

  test('past its due date it is overdue, on the clock of its customer', async () => {
    const id = await issued({ dueInDays: 1 });
    const overdue = async () => [(await read(id)).overdue, await list('?overdue=true')];
    expect(await overdue()).toEqual([false, []]);
    await sql`update customers set clock_at = ${new Date(at.clock.now().getTime() + 3 * DAY_MS)}
      where id = ${accountOf(lan)}`.execute(at.connections.read);
    expect(await overdue()).toEqual([true, [id]]);
  });
});

describe('ending an issued one', () => {
  test('void: the books are as before, the number stays taken', async () => {
    const id = await issued();
    expect((await act(id, 'void', { reason: 'wrong customer' })).data).toMatchObject({
      state: 'void',
      number: 'TEST-000001',
      balance: usd(0),
    });
    expect(await balances(at)).toEqual({});
    expect((await read(await issued())).number).toBe('TEST-000002');
    expect(await act(id, 'void', { reason: 'again' })).toMatchObject({ code: 'INVALID_STATE_TRANSITION' });
  });

  test('written off: what is owed becomes bad debt', async () => {
    const id = await issued();
    expect((await act(id, 'uncollectible', { reason: 'bankrupt' })).data.state).toBe('uncollectible');
    expect(await balances(at)).toEqual({ bad_debt: 100_000n, revenue: -91_000n, tax_payable: -9_000n });
    expect(await act(id, 'void', { reason: 'x' })).toMatchObject({ code: 'INVALID_STATE_TRANSITION' });
  });

  test('one that something has come in for is not voided; the answer says what to do', async () => {
    const id = await issued();
    await ask(at, `/api/v1/invoices/${id}/credit-notes`, {
      token: ann.token,
      body: { amount: usd(1_000), reason: 'goodwill', settledBy: 'balance' },
    });
    const reply = await act(id, 'void', { reason: 'x' });
    expect([reply.status, reply.code]).toEqual([422, 'INVOICE_HAS_MOVED']);
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { world as rolledBack, type World } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { balances, eventsOf } from './money.ts';
import { openInvoice } from './open-invoice.ts';
import { accountOf, ask, owner, type Person, staff } from './people.ts';

let home: string;
let world: World;
let lan: Person;
let clerk: Person;
let invoiceId: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'mekong-home-'));
  world = await rolledBack({ config: { home } });
  lan = await owner(world, 'lan@example.com');
  clerk = await staff(world, 'staff-support');
  invoiceId = await openInvoice(world, accountOf(lan));
});
afterEach(async () => {
  await world.close();
  await rm(home, { recursive: true, force: true });
});

const TRANSFER = {
  amount: 12_000,
  currency: 'USD',
  receivedOn: '2025-03-03',
  method: 'bank_transfer',
  reference: 'FT25062-0815',
};
const as = (who: Person, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  ask(world, path, { token: who.token, headers, ...(body === undefined ? {} : { body }) });
const record = (change: object = {}, headers = {}) =>
  as(clerk, `/api/v1/invoices/${invoiceId}/payments`, { ...TRANSFER, ...change }, headers);
const invoice = async () => (await as(lan, `/api/v1/invoices/${invoiceId}`)).data;
const credit = async () => (await as(lan, '/api/v1/credit')).data;
const apply = (body: object = {}) => as(clerk, `/api/v1/invoices/${invoiceId}/apply-credit`, body);

describe('money that no gateway has seen', () => {
  test('the whole amount: paid, dated, by the same events and books as every payment', async () => {
    const reply = await record({ receivedOn: '2025-03-01', note: 'by post' });
    expect([reply.status, reply.data.state, reply.data.gateway]).toEqual([201, 'succeeded', 'manual']);
    expect(await invoice()).toMatchObject({ state: 'paid', balance: { amount: 0 } });
    expect(await balances(world)).toEqual({ 'cash:manual': 12_000n, revenue: -12_000n });
    expect(await eventsOf(world)).toEqual(['invoice.finalized', 'payment.succeeded', 'invoice.paid']);
    const dated = await world.connections.read
      .selectFrom('ledger_entries')
      .select('at')
      .where('account', '=', 'cash:manual')
      .executeTakeFirstOrThrow();
    // 1 March 2025, 00:00 in Ho Chi Minh City.
    expect(dated.at.toISOString()).toBe('2025-02-28T17:00:00.000Z');
    const path = `/api/v1/payments/${reply.data.id}`;
    const receipt = { receivedOn: '2025-03-01', method: 'bank_transfer', reference: 'FT25062-0815' };
    expect((await as(clerk, path)).data.receipt).toEqual({ ...receipt, note: 'by post', fileId: null });
    expect((await as(lan, path)).data.receipt).toEqual({ ...receipt, note: null, fileId: null });
  });

  test('in two parts: open in between, paid with the second', async () => {
    await record({ amount: 5_000, reference: 'first' });
    expect(await invoice()).toMatchObject({ state: 'open', balance: { amount: 7_000 } });
    await record({ amount: 7_000, reference: 'second' });
    expect(await invoice()).toMatchObject({ state: 'paid', balance: { amount: 0 } });
    expect(await eventsOf(world)).toEqual([
      'invoice.finalized',
      'payment.succeeded',
      'invoice.part_paid',
      'payment.succeeded',
      'invoice.paid',
    ]);
    expect(await balances(world)).toEqual({ 'cash:manual': 12_000n, revenue: -12_000n });
  });

  test('too much: the rest is the customer’s credit, and pays the next invoice', async () => {
    const reply = await record({ amount: 15_000 });
    expect(reply.data.toCredit).toEqual({ amount: 3_000, currency: 'USD' });
    expect(await balances(world)).toMatchObject({ customer_credit: -3_000n });
    const both = {
      balance: { amount: 3_000, currency: 'USD' },
      available: { amount: 3_000, currency: 'USD' },
    };
    expect(await credit()).toEqual([both]);
    expect((await as(clerk, `/api/v1/customers/${accountOf(lan)}/credit`)).data).toEqual([both]);

    invoiceId = await openInvoice(world, accountOf(lan), '20.00');
    expect((await apply({ amount: 500 })).data).toMatchObject({ state: 'open', balance: { amount: 1_500 } });
    expect((await apply({ amount: 1_501 })).code).toBe('CREDIT_TOO_SMALL');
    expect((await apply()).data).toMatchObject({ state: 'paid', creditUsed: { amount: 2_000 } });
    expect((await apply()).code).toBe('INVOICE_NOT_PAYABLE');
    expect((await credit())[0].balance.amount).toBe(1_000);
    expect(await balances(world)).toEqual({
      'cash:manual': 15_000n,
      customer_credit: -1_000n,
      revenue: -14_000n,
    });
  });

  test('the same reference is refused with the earlier payment’s id, and taken when it is meant', async () => {
    const first = await record({ amount: 5_000 });
    const again = await record({ amount: 5_000, reference: ' ft25062-0815 ' });
    expect([again.status, again.code]).toEqual([409, 'PAYMENT_ALREADY_RECORDED']);
    expect(again.body.error.details).toEqual({ paymentId: first.data.id });
    expect((await record({ amount: 5_000, force: true })).status).toBe(201);
    expect((await invoice()).balance.amount).toBe(2_000);
    invoiceId = await openInvoice(world, accountOf(lan));
    expect((await record()).status).toBe(201);
  });

  test.each([
    [{ currency: 'EUR' }, 422, 'WRONG_CURRENCY'],
    [{ receivedOn: '2025-03-04' }, 422, 'RECEIVED_IN_FUTURE'],
    [{ fileId: 'file_nothing' }, 404, 'FILE_NOT_FOUND'],
    [{ amount: 0 }, 400, 'SCHEMA_VALIDATION'],
    [{ amount: -5 }, 400, 'SCHEMA_VALIDATION'],
    [{ amount: 1.5 }, 400, 'SCHEMA_VALIDATION'],
    [{ receivedOn: '2025-02-30' }, 400, 'SCHEMA_VALIDATION'],
    [{ method: 'gold' }, 400, 'SCHEMA_VALIDATION'],
  ])('is refused and nothing is written: %j', async (change, status, code) => {
    const reply = await record(change);
    expect([reply.status, reply.code]).toEqual([status, code]);
    expect((await invoice()).balance.amount).toBe(12_000);
  });

  test('a paid invoice takes none, a customer records none, a repeat of the key is the same payment', async () => {
    const key = { 'idempotency-key': 'a-transfer' };
    const [first, second] = [await record({}, key), await record({}, key)];
    expect(second.data).toEqual(first.data);
    expect((await record({ reference: 'x' })).code).toBe('INVOICE_NOT_PAYABLE');
    expect((await as(lan, `/api/v1/invoices/${invoiceId}/payments`, TRANSFER)).status).toBe(403);
  });
});

describe('the file of a receipt', () => {
  const PDF = Buffer.from('%PDF-1.7\nreceipt');
  const upload = async (bytes: Buffer, headers: Record<string, string> = {}, who = clerk) => {
    const { app } = await world.api();
    const response = await app.inject({
      method: 'POST',
      url: '/api/v1/files',
      headers: {
        authorization: `Bearer ${who.token}`,
        'content-type': 'application/pdf',
        'x-filename': encodeURIComponent('Sao kê.pdf'),
        ...headers,
      },
      payload: bytes,
    });
    return { status: response.statusCode, body: response.json() };
  };
  const download = async (id: string, who: Person) => {
    const { app } = await world.api();
    const headers = { authorization: `Bearer ${who.token}` };
    return app.inject({ method: 'GET', url: `/api/v1/files/${id}`, headers });
  };

  test('is uploaded, recorded with the payment, and read by staff alone', async () => {
    const { status, body } = await upload(PDF);
    expect([status, body.data]).toEqual([
      201,
      expect.objectContaining({ name: 'Sao kê.pdf', contentType: 'application/pdf', size: 16 }),
    ]);
    const reply = await record({ fileId: body.data.id });
    expect((await as(clerk, `/api/v1/payments/${reply.data.id}`)).data.receipt.fileId).toBe(body.data.id);

    const got = await download(body.data.id, clerk);
    expect([got.statusCode, got.rawPayload]).toEqual([200, PDF]);
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''Sao%20k%C3%AA.pdf",
      'x-content-type-options': 'nosniff',
    });
    expect((await download(body.data.id, lan)).statusCode).toBe(404);
    expect((await download('file_nothing', clerk)).statusCode).toBe(404);
    expect((await upload(PDF, {}, lan)).status).toBe(403);
  });

  test('is what its bytes say', async () => {
    const html = await upload(Buffer.from('<script>alert(1)</script>'));
    expect([html.status, html.body.error.code]).toEqual([415, 'FILE_TYPE_REFUSED']);
    const empty = await upload(Buffer.alloc(0));
    expect([empty.status, empty.body.error.code]).toEqual([415, 'FILE_TYPE_REFUSED']);
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
    expect((await upload(png)).body.data.contentType).toBe('image/png');
  });

  test('is at most 10 MB, and more than the usual 1 MiB', async () => {
    const big = Buffer.concat([PDF, Buffer.alloc(9 * 1024 * 1024)]);
    expect((await upload(big)).status).toBe(201);
    const tooBig = Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]);
    expect((await upload(tooBig)).body.error.code).toBe('PAYLOAD_TOO_LARGE');
  });

  test('a repeat of the key with other bytes is another request', async () => {
    const key = { 'idempotency-key': 'one-file' };
    const first = await upload(PDF, key);
    expect((await upload(PDF, key)).body).toEqual(first.body);
    expect((await upload(Buffer.from('%PDF-other'), key)).body.error.code).toBe('IDEMPOTENCY_CONFLICT');
  });
});

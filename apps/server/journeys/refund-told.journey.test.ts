import { world as rolledBack, type World } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { balances, settleDue } from './money.ts';
import { openInvoice } from './open-invoice.ts';
import { accountOf, ask, owner, type Person, purchase, type Reply, staff } from './people.ts';

let world: World;
let lan: Person;
let ann: Person;

beforeEach(async () => {
  world = await rolledBack();
  lan = await owner(world, 'lan@example.com');
  ann = await staff(world, 'staff-admin');
});
afterEach(() => world.close());

const usd = (amount: number) => ({ amount, currency: 'USD' });
const send = (path: string, body: object): Promise<Reply> =>
  ask(world, `/api/v1/${path}`, { token: ann.token, body });
const refund = (body: object): Promise<Reply> =>
  send('refunds', { reason: 'requested_by_customer', ...body });
const get = async (path: string) => (await ask(world, `/api/v1/${path}`, { token: ann.token })).data;
const mails = () =>
  world.mailbox.to('lan@example.com').filter(({ template }) => template === 'refund-settled');

describe('the customer is told', () => {
  const give = async () => {
    await purchase(world, lan.token);
    const paymentId = (await get('payments'))[0].id;
    await refund({ paymentId, amount: usd(40_000), note: 'For the outage' });
    await settleDue(world);
  };

  test('once: how much, of which invoice, by which way, and the number of the credit note', async () => {
    await give();
    const [mail, ...more] = mails();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('We have given $400.00 back to you');
    expect(mail?.text).toContain('We have given $400.00 of invoice TEST-000001 back to you.');
    expect(mail?.text).toContain('It reaches you through PayPal.');
    expect(mail?.text).toMatch(/Credit note +TEST-CN-000001/);
    expect(mail?.text).toMatch(/Note +For the outage/);
    expect(mail?.text).toContain('This is a test refund: no money moved.');
  });

  test('in their language', async () => {
    await world.ctx().system((t) => t.db.updateTable('customers').set({ language: 'vi' }).execute());
    await give();
    const [mail] = mails();
    expect(mail?.subject).toBe('Chúng tôi đã hoàn lại 400,00 US$ cho bạn');
    expect(mail?.text).toContain('của hóa đơn TEST-000001');
    expect(mail?.text).not.toMatch(/\b(Refunded|Credit note|invoice)\b/);
  });
});

describe('money that no gateway has seen', () => {
  /** 150.00 came in for 120.00: 30.00 of it is credit. */
  async function paidTooMuch(): Promise<string> {
    const id = await openInvoice(world, accountOf(lan));
    const transfer = { amount: 15_000, currency: 'USD', receivedOn: '2025-03-03', method: 'bank_transfer' };
    const reply = await send(`invoices/${id}/payments`, transfer);
    if (reply.status !== 201) throw new Error(reply.text);
    return (await get('payments'))[0].id;
  }

  test('goes back by the seller’s own bank: recorded at once, off the invoice first, then out of the credit', async () => {
    const paymentId = await paidTooMuch();
    expect(await balances(world)).toEqual({
      'cash:manual': 15_000n,
      revenue: -12_000n,
      customer_credit: -3_000n,
    });
    const { data } = await refund({ paymentId, reference: 'FT-4711' });
    expect(data).toMatchObject({ state: 'succeeded', gateway: 'manual', amount: usd(15_000) });
    expect(await balances(world)).toEqual({ revenue: -12_000n, refunds: 12_000n });
    expect((await get('invoices'))[0]).toMatchObject({
      balance: usd(0),
      credited: usd(12_000),
      refunded: usd(12_000),
    });
  });

  test('credit that was spent is not given back', async () => {
    const paymentId = await paidTooMuch();
    world.clock.advance(1_000);
    const next = await openInvoice(world, accountOf(lan), '20.00');
    await send(`invoices/${next}/apply-credit`, {});
    expect((await get(`invoices/${next}`)).state).toBe('paid');
    const reply = await refund({ paymentId, amount: usd(13_001) });
    expect([reply.code, reply.body.error.details.left]).toEqual(['REFUND_EXCEEDS_INVOICE', '13000']);
    expect((await refund({ paymentId })).data.amount).toEqual(usd(13_000));
    expect((await balances(world)).customer_credit).toBeUndefined();
  });
});

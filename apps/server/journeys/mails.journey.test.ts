import { world as rolledBack, type World } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Buyer, buyer } from './buyer.ts';
import { capture, control, HOUR_MS, orderOf, retry, sellersAccess, settleDue, TEAM } from './money.ts';
import { ask, staff } from './people.ts';

let world: World;
let linh: Buyer;

beforeEach(async () => {
  world = await rolledBack();
  linh = await buyer(world, 'linh@example.com');
});
afterEach(() => world.close());

async function bought(): Promise<{ id: string; number: string }> {
  const checkout = await linh.checkout(TEAM);
  await linh.approve(checkout);
  await capture(linh, checkout);
  await world.settle();
  const [invoice] = await linh.get('/api/v1/invoices');
  return invoice;
}

const receipts = () => world.mailbox.to('linh@example.com').filter(({ template }) => template === 'receipt');
const speaks = (language: 'en' | 'vi') =>
  world.ctx().system((t) => t.db.updateTable('customers').set({ language }).execute());

describe('the receipt', () => {
  test('follows the payment: number, lines, total, how it was paid, for how long, and where the invoice is', async () => {
    const { id, number } = await bought();
    const [receipt, ...more] = receipts();
    expect(more).toEqual([]);
    expect(receipt).toMatchObject({ subject: `Receipt ${number} from Mekong Demo Ltd`, language: 'en' });
    // Noon of 3 March in Ho Chi Minh City; a year later is the end of the period.
    expect(receipt?.text).toContain(`We received $995.00 for invoice ${number} on March 3, 2025.`);
    expect(receipt?.text).toMatch(/Team.* +\$995\.00/);
    expect(receipt?.text).toMatch(/Period +March 3, 2025 – March 3, 2026/);
    expect(receipt?.text).toMatch(/Total +\$995\.00/);
    expect(receipt?.text).toMatch(/Paid with +PayPal/);
    expect(receipt?.text).toContain('This is a test document: no money moved.');
    expect(receipt?.links).toEqual([`http://localhost:8000/dashboard/invoices/${id}`]);
  });

  test('carries the invoice, also when it is mailed again: the file that the page offers', async () => {
    const { id, number } = await bought();
    await linh.send('POST', `/api/v1/invoices/${id}/receipt`, {});
    await world.settle();
    const { app, url } = await world.api();
    const headers = { authorization: `Bearer ${linh.token}` };
    const offered = (await app.inject({ url: `/api/v1/invoices/${id}/pdf`, headers })).rawPayload;
    for (const receipt of receipts()) {
      expect(receipt.attachments).toEqual([
        { name: `Invoice ${number}.pdf`, contentType: 'application/pdf', size: offered.length },
      ]);
      const answer = await fetch(`${url}/sandbox/mail/${receipt.id}/files/0`);
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename*=UTF-8''Invoice%20${number}.pdf`,
      );
      expect(Buffer.from(await answer.arrayBuffer()).equals(offered)).toBe(true);
      const page = await (await fetch(`${url}/sandbox/mail/${receipt.id}`)).text();
      expect(page).toContain(`href="/sandbox/mail/${receipt.id}/files/0" download>Invoice ${number}.pdf</a>`);
      expect((await fetch(`${url}/sandbox/mail/${receipt.id}/files/1`)).status).toBe(404);
    }
    expect(receipts()).toHaveLength(2);
  });

  test('is in the customer’s language', async () => {
    await speaks('vi');
    const { number } = await bought();
    const [receipt] = receipts();
    expect(receipt?.subject).toBe(`Biên nhận ${number} từ Mekong Demo Ltd`);
    expect(receipt?.text).toContain(
      `Chúng tôi đã nhận được 995,00\u00a0US$ cho hóa đơn ${number} vào ngày 3 tháng 3, 2025.`,
    );
    expect(receipt?.html).toContain('lang="vi"');
    expect(receipt?.text).not.toMatch(/\b(Total|Paid|Period|invoice)\b/);
  });

  test('comes again on request, a few times an hour, and only for what is paid', async () => {
    const { id } = await bought();
    const again = () => linh.send('POST', `/api/v1/invoices/${id}/receipt`, {});
    for (let n = 2; n <= 3; n += 1) {
      const answer = await again();
      expect([answer.status, answer.body.data]).toEqual([202, { to: 'linh@example.com' }]);
    }
    expect((await again()).body.error.code).toBe('RATE_LIMITED');
    await world.settle();
    expect(receipts()).toHaveLength(3);
    world.clock.advance(HOUR_MS + 1_000);
    expect((await again()).status).toBe(202);
  });

  test('is nobody else’s to ask for, and there is none for what is not paid', async () => {
    const { id } = await bought();
    const mallory = await buyer(world, 'mallory@example.com');
    const answer = await mallory.send('POST', `/api/v1/invoices/${id}/receipt`, {});
    expect([answer.status, answer.body.error.code]).toEqual([404, 'INVOICE_NOT_FOUND']);
    await mallory.checkout(TEAM);
    const draft = await world
      .ctx()
      .read.selectFrom('invoices')
      .select('id')
      .where('state', '=', 'draft')
      .executeTakeFirst();
    const none = await mallory.send('POST', `/api/v1/invoices/${draft?.id}/receipt`, {});
    expect([none.status, none.body.error.code, none.body.error.details]).toEqual([
      422,
      'INVOICE_NOT_PAID',
      { state: 'draft' },
    ]);
  });

  test('may be asked for by the seller’s people', async () => {
    const { id } = await bought();
    const { token } = await staff(world, 'staff-support');
    expect((await ask(world, `/api/v1/invoices/${id}/receipt`, { token, body: {} })).status).toBe(202);
  });
});

test('who paid twice is told that the second payment comes back', async () => {
  const old = await linh.checkout(TEAM);
  await linh.post(`/api/v1/checkout/${old.id}/cancel`, {});
  world.clock.advance(60_000);
  const fresh = await retry(linh, old);
  await control(world, 'webhooks/hold', { hold: true });
  await linh.approve(old);
  await linh.approve(fresh);
  const api = await sellersAccess(world);
  await api(`/v2/checkout/orders/${orderOf(old)}/capture`, { id: 'k', body: {} });
  await capture(linh, fresh);
  await control(world, 'webhooks/hold', { hold: false });
  await settleDue(world);
  const mails = world.mailbox
    .to('linh@example.com')
    .filter(({ template }) => template === 'payment-unapplied');
  expect(mails.map(({ subject }) => subject)).toEqual(['We are giving a payment back to you']);
  const [invoice] = await linh.get('/api/v1/invoices');
  expect(mails[0]?.text).toContain(
    `We received $995.00 for invoice ${invoice.number}, which needed no further payment.`,
  );
  expect(mails[0]?.text).toContain('back through PayPal');
  expect(receipts()).toHaveLength(1);
});

describe('the seller’s people', () => {
  const mine = async () => (await staff(world, 'staff-support')).token;

  test('see who got what, newest first, in pages, and never a text', async () => {
    const { id } = await bought();
    await linh.post(`/api/v1/invoices/${id}/receipt`, {});
    await world.settle();
    const token = await mine();
    const first = await ask(world, '/api/v1/mails?limit=1', { token });
    expect(first.data).toMatchObject([
      {
        template: 'receipt',
        to: 'linh@example.com',
        object: id,
        state: 'sent',
        error: null,
        givenUpAt: null,
      },
    ]);
    const second = await ask(world, `/api/v1/mails?limit=1&cursor=${first.body.page.next}`, { token });
    expect(second.data[0].id < first.data[0].id).toBe(true);
    expect(JSON.stringify(first.body)).not.toMatch(/html|Thank you|data":\{/);
  });

  test('send again what may not have arrived, and it stands in the audit log; nothing else', async () => {
    await bought();
    const token = await mine();
    const [mail] = (await ask(world, '/api/v1/mails', { token })).data;
    const again = () => ask(world, `/api/v1/mails/${mail.id}/resend`, { token, body: {} });
    expect((await again()).body.error.code).toBe('MAIL_NOT_RESENDABLE');
    await world
      .ctx()
      .system((t) =>
        t.db
          .updateTable('mails')
          .set({ state: 'unknown', sent_at: null })
          .where('id', '=', mail.id)
          .execute(),
      );
    const attention = (await ask(world, '/api/v1/attention', { token })).data;
    expect(attention).toMatchObject([{ kind: 'mail', object: mail.id, reason: 'unknown' }]);
    const answer = await again();
    expect([answer.status, answer.data.state]).toEqual([200, 'queued']);
    await world.settle();
    expect(receipts()).toHaveLength(2);
    const log = (await ask(world, '/api/v1/audit', { token })).data;
    expect(log.map((entry: { action: string }) => entry.action)).toContain('mail.requeued');
  });

  test('are asked for their scope', async () => {
    const reader = (await staff(world, 'staff-read')).token;
    expect((await ask(world, '/api/v1/mails', { token: reader })).status).toBe(200);
    expect((await ask(world, '/api/v1/mails/eml_x/resend', { token: reader, body: {} })).status).toBe(403);
    expect((await linh.send('GET', '/api/v1/mails')).status).toBe(403);
  });
});

test('the mailbox is served at the public origin', async () => {
  await bought();
  const { url } = await world.api();
  const page = await fetch(`${url}/sandbox/mail`);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Receipt')]);
  const [mail] = (await (await fetch(`${url}/sandbox/mail.json`)).json()) as { id: string }[];
  expect((await fetch(`${url}/sandbox/mail/${mail?.id}/html`)).status).toBe(200);
});

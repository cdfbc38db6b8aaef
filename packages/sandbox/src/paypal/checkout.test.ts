import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Bench, orderBody, startBench } from '../testing/bench.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

const page = async (address: string) => {
  const answer = await fetch(address);
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
};

const press = (button: 'approve' | 'cancel', fields: Record<string, string>) =>
  fetch(`${bench.url}/paypal/checkoutnow/${button}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });

const approvalOf = (body: { links?: { rel: string; href: string }[] }) =>
  body.links!.find((link) => link.rel === 'payer-action')!.href;

test('the page says who is paid, for what, how much, and that no money moves', async () => {
  const { body } = await bench.order({ value: '1234.50', invoiceId: 'INV-9' });
  const { html, headers } = await page(approvalOf(body));
  for (const part of [
    'Pay Acme',
    '$1,234.50',
    'One month',
    'Invoice INV-9',
    'no money moves',
    'Visa •••• 4242',
    'Cancel and return to Acme',
  ]) {
    expect(html).toContain(part);
  }
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('content-security-policy')).toContain("form-action 'self' https://shop.example;");
  expect(html).not.toContain('<script');
});

test('what a merchant sends is text, never markup', async () => {
  const body = orderBody() as { payment_source: { paypal: { experience_context: { brand_name: string } } } };
  body.payment_source.paypal.experience_context.brand_name = '<img src=x onerror=alert(1)>';
  const order = await bench.call('POST', '/v2/checkout/orders', body, { 'paypal-request-id': 'x' });
  const { html } = await page(approvalOf(order.body));
  expect(html).toContain('&lt;img src=x');
  expect(html).not.toContain('<img');
});

test('paying leads back to the merchant, and the order can be captured', async () => {
  const { body } = await bench.order();
  const answer = await press('approve', { token: body.id!, instrument: 'card_good' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe(
    `https://shop.example/return?a=1&token=${body.id}&PayerID=QYR5Z8XDVJNXQ`,
  );
  expect((await bench.call('GET', `/v2/checkout/orders/${body.id}`)).body.status).toBe('APPROVED');
  expect((await page(approvalOf(body))).html).toContain('already agreed');
  await press('approve', { token: body.id!, instrument: 'card_good' });
  expect(await bench.sandbox.deliverDue()).toBe(1);
});

test('a refused card shows the refusal and leaves the order open', async () => {
  const { body } = await bench.order();
  const answer = await press('approve', { token: body.id!, instrument: 'card_refused' });
  expect(answer.status).toBe(303);
  const { html, status } = await page(
    new URL(answer.headers.get('location')!, `${bench.url}/paypal/checkoutnow/approve`).href,
  );
  expect(status).toBe(200);
  expect(html).toContain('Visa •••• 0002 was refused.');
  expect(html).toContain('value="balance" required checked');
  expect(
    (await press('approve', { token: body.id!, instrument: 'balance' })).headers.get('location'),
  ).toContain('PayerID');
});

test('cancelling leads back with the order unpaid', async () => {
  const { body } = await bench.order();
  const answer = await press('cancel', { token: body.id! });
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    `https://shop.example/cancel?token=${body.id}`,
  ]);
  expect((await bench.call('GET', `/v2/checkout/orders/${body.id}`)).body.status).toBe(
    'PAYER_ACTION_REQUIRED',
  );
});

test('an unknown or expired order is no longer open', async () => {
  expect((await page(`${bench.url}/paypal/checkoutnow?token=NOPE`)).status).toBe(404);
  const { body } = await bench.order();
  bench.clock.advance(3 * 3_600_000 + 1);
  expect((await page(approvalOf(body))).html).toContain('no longer open');
  expect((await press('approve', { token: body.id!, instrument: 'balance' })).status).toBe(404);
});

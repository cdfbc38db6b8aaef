import { afterEach, beforeEach, expect, test } from 'vitest';
import { type StripeBench, setupParams, startStripeBench } from '../testing/stripe-bench.ts';

let bench: StripeBench;
beforeEach(async () => {
  bench = await startStripeBench();
});
afterEach(() => bench.close());

const page = async (address: string) => {
  const answer = await fetch(address);
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
};

const press = (address: string, fields: Record<string, string>) =>
  fetch(address, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

test('the page says who is paid, for what, how much, and that no money moves', async () => {
  const { body } = await bench.session({
    line_items: [
      {
        quantity: 2,
        price_data: { currency: 'usd', unit_amount: 61_725, product_data: { name: 'One year' } },
      },
      { quantity: 1, price_data: { currency: 'usd', unit_amount: 50, product_data: { name: 'Tax' } } },
    ],
  });
  const { html, headers } = await page(body.url);
  for (const part of [
    'Pay Acme',
    '$1,235.00',
    'One year × 2',
    '$1,234.50',
    'Stripe sandbox',
    'no money moves',
    'Visa •••• 4242',
    'Visa •••• 3155',
    'Bank debit',
    'ada@example.com',
    'Acme will save this payment method',
    'Cancel and return to Acme',
    'href="https://shop.example/cancel"',
  ])
    expect(html).toContain(part);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('content-security-policy')).toContain("form-action 'self' https://shop.example;");
  expect(html).not.toContain('<script');
});

test('what a merchant sends is text, never markup', async () => {
  const { body } = await bench.session({
    branding_settings: { display_name: '<img src=x onerror=alert(1)>' },
  });
  const { html } = await page(body.url);
  expect(html).toContain('&lt;img src=x');
  expect(html).not.toContain('<img');
});

test('paying leads back to the merchant with the id of the checkout', async () => {
  const { body } = await bench.session();
  const answer = await press(body.url, { instrument: 'card_good' });
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    `https://shop.example/return?session=${body.id}`,
  ]);
  expect((await bench.stripe('GET', `/v1/checkout/sessions/${body.id}`)).body.payment_status).toBe('paid');
  expect((await page(body.url)).html).toContain('You’re all done here');
  await press(body.url, { instrument: 'card_good' });
  expect(bench.sandbox.books().captures).toHaveLength(1);
});

test.each([
  [{ instrument: 'card_declined' }, 'Visa •••• 0002: Your card was declined.'],
  [
    { instrument: 'card_good', number: '4000 0000 0000 9995' },
    'Visa •••• 9995: Your card has insufficient funds.',
  ],
  [{ instrument: 'card_good', number: '1234' }, 'Your card number is incorrect.'],
])('%o is refused, and another card pays', async (fields, words) => {
  const { body } = await bench.session();
  const answer = await press(body.url, fields as Record<string, string>);
  const { html, status } = await page(new URL(answer.headers.get('location')!, body.url).href);
  expect([status, html.includes(words)]).toEqual([200, true]);
  const paid = await press(body.url, { instrument: 'card_declined', number: '4242 4242 4242 4242' });
  expect(paid.headers.get('location')).toContain('shop.example/return');
});

test('cards that fail later are offered only where the card is kept', async () => {
  const { body } = await bench.session({ payment_intent_data: undefined, customer_email: undefined });
  const { html } = await page(body.url);
  expect(html).not.toContain('3155');
  await press(body.url, { instrument: 'card_good', email: 'eve@example.com' });
  const read = await bench.stripe('GET', `/v1/checkout/sessions/${body.id}`);
  expect(read.body.customer_details.email).toBe('eve@example.com');
});

test('a card can be left without paying', async () => {
  const { body } = await bench.stripe('POST', '/v1/checkout/sessions', setupParams());
  const { html } = await page(body.url);
  expect(html).toContain('Save a card for Demo store');
  expect(html).not.toContain('Bank debit');
  expect((await press(body.url, { instrument: 'card_good' })).headers.get('location')).toBe(
    `https://shop.example/saved?session=${body.id}`,
  );
});

test('an unknown or expired checkout is no longer open', async () => {
  expect((await page(`${bench.url}/stripe/pay/cs_test_none`)).status).toBe(404);
  const { body } = await bench.session();
  bench.clock.advance(86_400_000);
  expect((await page(body.url)).html).toContain('no longer open');
  expect((await press(body.url, { instrument: 'card_good' })).status).toBe(404);
});

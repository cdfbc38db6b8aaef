import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Bench, chargeBody, startBench } from '../testing/bench.ts';
import type { Json } from '../testing/receiver.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

const setupBody = {
  customer: { merchant_customer_id: 'cus_1' },
  payment_source: {
    paypal: {
      usage_type: 'MERCHANT',
      description: 'Renewals of your plan',
      experience_context: {
        brand_name: 'Acme',
        return_url: 'https://shop.example/saved?a=1',
        cancel_url: 'https://shop.example/cancel',
      },
    },
  },
};
const begin = (key = 's1') =>
  bench.call('POST', '/v3/vault/setup-tokens', setupBody, { 'paypal-request-id': key });
const finish = (id: string, key = 't1') =>
  bench.call(
    'POST',
    '/v3/vault/payment-tokens',
    { payment_source: { token: { id, type: 'SETUP_TOKEN' } } },
    { 'paypal-request-id': key },
  );
const linkOf = (body: Json, rel: string) => body.links?.find((link) => link.rel === rel)?.href;
const press = (url: string, fields: Record<string, string>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

test('a way to pay is saved without a purchase, and charged', async () => {
  const made = await begin();
  expect([made.status, made.body.status]).toEqual([201, 'PAYER_ACTION_REQUIRED']);
  const page = linkOf(made.body, 'approve')!;
  const html = await (await fetch(page)).text();
  for (const part of ['Save PayPal for Acme', 'Renewals of your plan', 'no money moves', 'Agree and save'])
    expect(html).toContain(part);
  const early = await finish(made.body.id!, 'early');
  expect([early.status, early.body.details?.[0]?.issue]).toEqual([422, 'PAYER_ACTION_REQUIRED']);
  const agreed = await press(page.split('?')[0]!, {
    approval_session_id: made.body.id!,
    instrument: 'card_good',
  });
  expect(agreed.headers.get('location')).toBe(
    `https://shop.example/saved?a=1&approval_token_id=${made.body.id}&approval_session_id=${made.body.id}`,
  );
  expect((await bench.call('GET', `/v3/vault/setup-tokens/${made.body.id}`)).body.status).toBe('APPROVED');
  const token = await finish(made.body.id!);
  expect([token.status, token.body.customer]).toEqual([
    201,
    expect.objectContaining({ merchant_customer_id: 'cus_1' }),
  ]);
  expect((await finish(made.body.id!)).status).toBe(200);
  expect((await finish(made.body.id!, 'another')).body.id).toBe(token.body.id);
  expect((await bench.call('GET', `/v3/vault/setup-tokens/${made.body.id}`)).body.status).toBe('VAULTED');
  const charged = await bench.call('POST', '/v2/checkout/orders', chargeBody(token.body.id!), {
    'paypal-request-id': 'c',
  });
  expect(charged.body.status).toBe('COMPLETED');
  await bench.sandbox.deliverDue();
  expect(bench.received.map((one) => one.event.event_type)).toContain('VAULT.PAYMENT-TOKEN.CREATED');
  expect((await bench.call('DELETE', `/v3/vault/payment-tokens/${token.body.id}`)).status).toBe(204);
});

test('a refusal leaves it open, a cancel leads back, three days end it', async () => {
  const { body } = await begin();
  const page = linkOf(body, 'approve')!;
  const refused = await press(page.split('?')[0]!, {
    approval_session_id: body.id!,
    instrument: 'card_refused',
  });
  expect(await (await fetch(new URL(refused.headers.get('location')!, page))).text()).toContain(
    'was refused',
  );
  expect((await bench.control('decline', { orderId: body.id })).body).toMatchObject({ outcome: 'refused' });
  expect((await bench.control('cancel', { orderId: body.id })).body.status).toBe('PAYER_ACTION_REQUIRED');
  const cancelled = await press(page.replace(/approve\?.*/, 'cancel'), { approval_session_id: body.id! });
  expect(cancelled.headers.get('location')).toContain('https://shop.example/cancel?approval_token_id=');
  bench.clock.advance(3 * 86_400_000 + 1);
  await bench.signIn();
  expect((await bench.call('GET', `/v3/vault/setup-tokens/${body.id}`)).status).toBe(404);
  expect((await fetch(page)).status).toBe(404);
  expect((await finish(body.id!)).body.details?.[0]?.issue).toBe('TOKEN_ID_NOT_FOUND');
});

test('a repeat makes one setup, faults strike it, and a fault may name the setup', async () => {
  const first = await begin();
  expect((await begin()).body.id).toBe(first.body.id);
  bench.sandbox.faults.add(
    { on: 'setup', kind: '500' },
    { on: 'remove_method', kind: '500' },
    { on: 'check', kind: '429' },
  );
  expect((await begin('s2')).status).toBe(500);
  expect((await bench.call('DELETE', '/v3/vault/payment-tokens/none')).status).toBe(500);
  expect((await bench.call('GET', '/v1/identity/oauth2/userinfo?schema=paypalv1.1')).status).toBe(429);
  expect((await bench.call('GET', '/v1/identity/oauth2/userinfo?schema=paypalv1.1')).body.payer_id).toBe(
    '7XY9KQ2M4NPRS',
  );
  const hook = `/v1/notifications/webhooks/${bench.sandbox.paypal.webhookId}`;
  expect((await bench.call('GET', hook)).body.id).toBe(bench.sandbox.paypal.webhookId);
  expect((await bench.call('GET', '/v1/notifications/webhooks/OTHER')).status).toBe(404);
  expect((await bench.call('POST', '/v3/vault/setup-tokens', {})).status).toBe(400);
});

test('what fails later can be saved too', async () => {
  const { body } = await begin();
  await bench.control('approve', { orderId: body.id, payer: { card: '9995' } });
  const token = await finish(body.id!);
  const charged = await bench.call('POST', '/v2/checkout/orders', chargeBody(token.body.id!), {
    'paypal-request-id': 'c',
  });
  expect(charged.body.details?.[0]?.issue).toBe('INSTRUMENT_DECLINED');
});

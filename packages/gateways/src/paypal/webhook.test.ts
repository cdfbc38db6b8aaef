import { describe, expect, it } from 'vitest';
import type { Delivery } from '../port.ts';
import { startStub } from '../testing/stub-server.ts';
import { createPayPalGateway } from './index.ts';
import { issue } from './testing/authority.ts';
import {
  certificateUrl,
  delivery,
  leaf,
  middle,
  rawBody,
  root,
  source,
  time,
  unreachable,
  verify,
} from './testing/deliveries.ts';
import { testGateway } from './testing/gateway.ts';

describe('a true delivery', () => {
  it('is verified and told in a few words', async () => {
    expect(await verify(delivery())).toEqual({
      kind: 'verified',
      event: {
        dedupeKey: 'WH-1',
        type: 'CHECKOUT.ORDER.APPROVED',
        subject: 'order:5O190127TN364715T',
        occurredAt: new Date('2026-11-21T09:58:59Z'),
        paymentId: 'pay_1',
      },
    });
  });

  it('asks for its certificate once, also when many come together', async () => {
    const certificates = source([leaf, middle]);
    const { gateway } = testGateway(unreachable, certificates);
    const many = await Promise.all(Array.from({ length: 20 }, () => gateway.verify(delivery())));
    expect(many.map(({ kind }) => kind)).toEqual(Array(20).fill('verified'));
    expect(certificates.asked).toEqual([certificateUrl]);
  });

  it('may be named by the common name of a certificate without DNS names', async () => {
    const signer = await issue({ subject: 'CN=old.paypal.com, O=PayPal', issuer: root });
    expect(await verify(delivery(signer), source([signer]))).toMatchObject({ kind: 'verified' });
  });
});

describe('a false delivery', () => {
  const altered = (change: (text: string) => string): Delivery => ({
    ...delivery(),
    rawBody: Buffer.from(change(rawBody.toString())),
  });

  it.each([
    ['another amount in the body', () => altered((text) => text.replace('pay_1', 'pay_2'))],
    ['the same value written otherwise', () => altered((text) => JSON.stringify(JSON.parse(text)))],
    ['a signature that is no base64', () => delivery(leaf, { 'paypal-transmission-sig': '***' })],
    ['another transmission id', () => delivery(leaf, { 'paypal-transmission-id': 'another' })],
    [
      'another transmission time',
      () => delivery(leaf, { 'paypal-transmission-time': '2026-11-21T09:59:30Z' }),
    ],
    ['a body that is no JSON', () => altered(() => 'id=1')],
    ['a body that is no event', () => altered(() => '{"id":"WH-1"}')],
    ['a body with more behind it', () => altered((text) => `${text},"webhook_id":"other"`)],
    ['another algorithm', () => delivery(leaf, { 'paypal-auth-algo': 'SHA1withRSA' })],
  ])('is forged: %s', async (_name, make) => {
    expect(await verify(make())).toMatchObject({ kind: 'forged' });
  });

  it.each([
    'paypal-transmission-id',
    'paypal-transmission-time',
    'paypal-transmission-sig',
    'paypal-cert-url',
    'paypal-auth-algo',
  ])('is forged without header %s', async (name) => {
    const missing = { kind: 'forged', reason: `header ${name} is missing` };
    expect(await verify(delivery(leaf, { [name]: undefined }))).toEqual(missing);
    expect(await verify(delivery(leaf, { [name]: '' }))).toEqual(missing);
  });

  it('is forged for another webhook id', async () => {
    const { deps, connection } = testGateway(unreachable, source([leaf, middle]));
    const other = createPayPalGateway(deps, { ...connection, webhookId: 'OTHER' });
    expect(await other.verify(delivery())).toEqual({ kind: 'forged', reason: 'signature is false' });
  });

  it.each([
    ['older than three days', '2026-11-18T08:00:00Z'],
    ['from the future', '2026-11-21T10:06:00Z'],
    ['no time', 'yesterday'],
  ])('is forged with a time %s', async (_name, when) => {
    const answer = await verify(delivery(leaf, { 'paypal-transmission-time': when }));
    expect(answer).toMatchObject({ kind: 'forged', reason: expect.stringMatching(/^transmission/) });
  });

  it('is taken at the end of its three days', async () => {
    const { gateway, clock } = testGateway(unreachable, source([leaf, middle]));
    clock.advance(72 * 3_600_000);
    expect(await gateway.verify(delivery())).toMatchObject({ kind: 'verified' });
  });
});

describe('asking PayPal, where the certificate cannot be had', () => {
  const path = 'POST /v1/notifications/verify-webhook-signature';

  it('sends the raw bytes and believes the answer', async () => {
    await using stub = await startStub();
    stub.answers[path] = [{ status: 200, body: { verification_status: 'SUCCESS' } }];
    const answer = await testGateway(stub.url).gateway.verify(delivery());
    expect(answer).toMatchObject({ kind: 'verified', event: { dedupeKey: 'WH-1' } });
    const sent = stub.requests.at(-1)?.body ?? '';
    expect(sent).toContain(`,"webhook_event":${rawBody.toString()}}`);
    expect(JSON.parse(sent)).toMatchObject({
      auth_algo: 'SHA256withRSA',
      cert_url: certificateUrl,
      transmission_time: time.toISOString(),
      webhook_id: '1JE4291016473214C',
    });
  });

  it.each([
    ['FAILURE', { status: 200, body: { verification_status: 'FAILURE' } }, 'forged'],
    ['something else', { status: 200, body: { verification_status: 'PERHAPS' } }, 'unverifiable'],
    ['an error', { status: 503, body: { name: 'SERVICE_UNAVAILABLE' } }, 'unverifiable'],
    ['a refusal', { status: 400, body: { name: 'VALIDATION_ERROR' } }, 'unverifiable'],
    ['nothing', null, 'unverifiable'],
  ])('answers %s', async (_name, planned, kind) => {
    await using stub = await startStub();
    stub.answers[path] = [planned];
    expect(await testGateway(stub.url).gateway.verify(delivery())).toMatchObject({ kind });
  });
});

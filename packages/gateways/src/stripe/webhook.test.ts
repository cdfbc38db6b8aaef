import { createHmac } from 'node:crypto';
import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import type { Verification } from '../port.ts';
import { verifyDelivery } from './webhook.ts';

const now = new Date('2026-11-21T10:00:00Z');
const nowSeconds = now.getTime() / 1000;
const secret = 'whsec_now';

const body = (changes: object = {}) =>
  JSON.stringify({
    id: 'evt_1',
    object: 'event',
    type: 'payment_intent.succeeded',
    created: nowSeconds - 60,
    livemode: false,
    // Written with a number that another writer would shorten: the bytes count, not the value.
    data: { object: { object: 'payment_intent', id: 'pi_1', metadata: { payment_id: 'pay_1' } } },
    ...changes,
  }).replace('"livemode"', '"version":1.0,"livemode"');

const signature = (text: string, key = secret, time: number | string = nowSeconds) =>
  createHmac('sha256', key).update(`${time}.${text}`).digest('hex');

function verify(
  text: string,
  header: string | undefined = `t=${nowSeconds},v1=${signature(text)}`,
  changes: { kind?: 'live' | 'test' | 'sandbox'; webhookSecrets?: string[] } = {},
): Verification {
  const connection = { kind: 'test' as const, webhookSecrets: [secret], ...changes };
  const delivery = { headers: { 'stripe-signature': header }, rawBody: Buffer.from(text) };
  return verifyDelivery({ connection, now: () => now }, delivery);
}

const verified = {
  kind: 'verified',
  event: { dedupeKey: 'evt_1', subject: 'capture:pi_1', paymentId: 'pay_1' },
};
const isFalse = { kind: 'forged', reason: 'signature is false' };
const malformed = { kind: 'forged', reason: 'header stripe-signature is missing or malformed' };
const untimely = { kind: 'forged', reason: 'signed more than five minutes from now' };

describe('a delivery', () => {
  it('is believed as the SDK signs it', () => {
    const stripe = new Stripe('sk_test_1');
    const header = stripe.webhooks.generateTestHeaderString({
      payload: body(),
      secret,
      timestamp: nowSeconds,
    });
    expect(verify(body(), header)).toMatchObject(verified);
    expect(verify(body({ type: 'x' }), header)).toEqual(isFalse);
  });

  it('says when it happened and of what type', () => {
    const occurredAt = new Date('2026-11-21T09:59:00Z');
    const event = { type: 'payment_intent.succeeded', occurredAt };
    expect(verify(body())).toMatchObject({ kind: 'verified', event });
  });

  it.each([
    ['another body', body({ id: 'evt_2' })],
    ['a space more', `${body()} `],
    ['a number rewritten', body().replace('1.0', '1')],
  ])('with %s is forged', (_name, text) => {
    expect(verify(text, `t=${nowSeconds},v1=${signature(body())}`)).toEqual(isFalse);
  });

  it.each<[string, string, object]>([
    ['of another secret', `t=${nowSeconds},v1=${signature(body(), 'whsec_other')}`, isFalse],
    ['with the decoded secret', `t=${nowSeconds},v1=${signature(body(), 'now')}`, isFalse],
    ['of another time', `t=${nowSeconds - 1},v1=${signature(body())}`, isFalse],
    ['of the old scheme alone', `t=${nowSeconds},v0=${signature(body())}`, isFalse],
    ['cut short', `t=${nowSeconds},v1=${signature(body()).slice(0, 62)}`, isFalse],
    ['in capitals', `t=${nowSeconds},v1=${signature(body()).toUpperCase()}`, isFalse],
    ['without a value', `t=${nowSeconds},v1`, isFalse],
    ['without a time', `v1=${signature(body())}`, malformed],
    ['with an empty time', `t=,v1=${signature(body())}`, malformed],
    ['with a time that is none', `t=1e3,v1=${signature(body())}`, malformed],
    ['with two times', `t=${nowSeconds},t=1,v1=${signature(body())}`, malformed],
    ['that is empty', '', malformed],
  ])('with a signature %s is forged', (_name, header, expected) => {
    expect(verify(body(), header)).toEqual(expected);
  });

  it('without the header is forged', () => {
    const connection = { kind: 'test', webhookSecrets: [secret] } as const;
    const delivery = { headers: {}, rawBody: Buffer.from(body()) };
    expect(verifyDelivery({ connection, now: () => now }, delivery)).toEqual(malformed);
  });

  it.each([
    [-300, verified],
    [300, verified],
    [-301, untimely],
    [301, untimely],
  ])('signed %s s from now', (seconds, expected) => {
    const time = nowSeconds + seconds;
    expect(verify(body(), `t=${time},v1=${signature(body(), secret, time)}`)).toMatchObject(expected);
  });

  it('is believed by one true signature among several, and by each secret while one is rolled', () => {
    const [first, second] = [signature(body(), 'whsec_old'), signature(body())];
    expect(verify(body(), `t=${nowSeconds},v1=${first},v1=${second},v0=x`)).toMatchObject(verified);
    expect(verify(body(), `t=${nowSeconds}, v1=${first}`)).toEqual(isFalse);
    const webhookSecrets = [secret, 'whsec_old'];
    expect(verify(body(), `t=${nowSeconds}, v1=${first}`, { webhookSecrets })).toMatchObject(verified);
  });

  it('cannot be checked without a secret', () => {
    const header = `t=${nowSeconds},v1=${signature(body(), '')}`;
    const expected = { kind: 'unverifiable', reason: 'no signing secret is set' };
    expect(verify(body(), header, { webhookSecrets: [] })).toEqual(expected);
  });

  it.each([
    ['live', true, 'verified'],
    ['live', false, 'forged'],
    ['test', true, 'forged'],
    ['sandbox', true, 'forged'],
    ['sandbox', false, 'verified'],
  ] as const)('on a %s connection with livemode %s is %s', (kind, livemode, expected) => {
    expect(verify(body({ livemode }), undefined, { kind }).kind).toBe(expected);
  });

  it.each([
    ['no JSON', 'not json'],
    ['nothing', 'null'],
    ['a list', '[]'],
    ['a thin event of the second API', body({ object: 'v2.core.event' })],
    ['no id', body({ id: undefined })],
    ['no type', body({ type: 7 })],
    ['no time', body({ created: 'today' })],
    ['no mode', body({ livemode: undefined })],
  ])('with %s is no event', (_name, text) => {
    expect(verify(text)).toEqual({ kind: 'forged', reason: 'body is not an event' });
  });
});

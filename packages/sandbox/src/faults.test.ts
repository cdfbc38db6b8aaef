import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { faultDesk } from './faults.ts';
import { emptyState } from './state.ts';
import { type Bench, startBench } from './testing/bench.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

async function approved(): Promise<string> {
  const orderId = (await bench.order()).body.id!;
  await bench.control('approve', { orderId });
  return orderId;
}

const capture = (orderId: string, key = 'c') =>
  bench.call('POST', `/v2/checkout/orders/${orderId}/capture`, {}, { 'paypal-request-id': key });

/** Calls without waiting for an answer that never comes: gives up as soon as the sandbox has the call. */
async function captureAndGiveUp(orderId: string, key = 'c'): Promise<string> {
  const { access_token } = (await tokenReply()) as { access_token: string };
  const answer = fetch(`${bench.url}/v2/checkout/orders/${orderId}/capture`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${access_token}`,
      'content-type': 'application/json',
      'paypal-request-id': key,
    },
    body: '{}',
    signal: AbortSignal.timeout(150),
  });
  return answer.then(
    () => 'answered',
    (error: Error) => error.name,
  );
}

async function tokenReply(): Promise<unknown> {
  const { clientId, clientSecret } = bench.sandbox.paypal;
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const body = new URLSearchParams({ grant_type: 'client_credentials' });
  return (
    await fetch(`${bench.url}/v1/oauth2/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body,
    })
  ).json();
}

const taken = () => bench.sandbox.books().captures.length;

describe('a fault strikes as often as planned', () => {
  test('500 and 429: nothing happens, a repeat succeeds', async () => {
    const orderId = await approved();
    bench.sandbox.faults.add({ on: 'capture', kind: '500' }, { on: 'capture', kind: '429' });
    expect((await capture(orderId)).status).toBe(500);
    const limited = await capture(orderId);
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '1']);
    expect(taken()).toBe(0);
    expect((await capture(orderId)).status).toBe(201);
  });

  test('a recorded 500 is repeated as long as its key lives; a new key succeeds', async () => {
    const orderId = await approved();
    bench.sandbox.faults.add({ on: 'capture', kind: 'replayed_500' });
    expect([(await capture(orderId)).status, (await capture(orderId)).status]).toEqual([500, 500]);
    expect(taken()).toBe(0);
    expect((await capture(orderId, 'other')).status).toBe(201);
  });

  test('an error after the money was taken', async () => {
    const orderId = await approved();
    bench.sandbox.faults.add({ on: 'capture', kind: '500_after' });
    expect((await capture(orderId)).status).toBe(500);
    expect(taken()).toBe(1);
    expect((await capture(orderId)).status).toBe(200);
  });

  test('half an answer after the money was taken', async () => {
    const orderId = await approved();
    bench.sandbox.faults.add({ on: 'capture', kind: 'garbage' });
    await expect(capture(orderId)).rejects.toThrow(SyntaxError);
    expect(taken()).toBe(1);
  });

  test('no answer, before and after the money was taken', async () => {
    const orderId = await approved();
    bench.sandbox.faults.add(
      { on: 'capture', kind: 'timeout_before' },
      { on: 'capture', kind: 'timeout_after' },
    );
    expect(await captureAndGiveUp(orderId)).toBe('TimeoutError');
    expect(taken()).toBe(0);
    expect(await captureAndGiveUp(orderId)).toBe('TimeoutError');
    expect(taken()).toBe(1);
    expect((await capture(orderId)).status).toBe(200);
  });

  test('only the named order is struck, and only by the named call', async () => {
    const [one, two] = [await approved(), await approved()];
    await bench.control('faults', { faults: [{ on: 'capture', kind: '500', orderId: two }] });
    expect((await capture(one, 'one')).status).toBe(201);
    expect((await capture(two, 'two')).status).toBe(500);
  });

  test('tokens, reading, refunds and charges can fail too', async () => {
    const { captureId, orderId, tokenId } = await bench.paid({ vault: true });
    const faults = (['token', 'fetch_order', 'refund', 'charge', 'create_order'] as const).map((on) => ({
      on,
      kind: '500' as const,
    }));
    bench.sandbox.faults.add(...faults);
    expect((await tokenReply()) as object).toMatchObject({ name: 'INTERNAL_SERVER_ERROR' });
    expect((await bench.call('GET', `/v2/checkout/orders/${orderId}`)).status).toBe(500);
    expect((await bench.call('POST', `/v2/payments/captures/${captureId}/refund`, {})).status).toBe(500);
    const wallet = { paypal: { vault_id: tokenId } };
    expect((await bench.call('POST', '/v2/checkout/orders', { payment_source: wallet })).status).toBe(500);
    expect((await bench.order()).status).toBe(500);
    expect(bench.sandbox.faults.list()).toEqual([]);
  });
});

describe('faults by chance', () => {
  const drawn = (seed: number) => {
    const desk = faultDesk(
      emptyState(
        { certId: '', certPem: '', keyPem: '', caPem: '' },
        { clientId: '', clientSecret: '', webhookId: '', stripeSecretKey: '', stripeWebhookSecret: '' },
      ),
    );
    desk.random({ rate: 0.2, seed });
    return Array.from({ length: 1000 }, () => desk.take('paypal', 'capture')?.kind ?? 'fine');
  };

  test('are the same for the same seed and strike about as often as asked', () => {
    expect(drawn(42)).toEqual(drawn(42));
    expect(drawn(42)).not.toEqual(drawn(43));
    const struck = drawn(42).filter((kind) => kind !== 'fine').length;
    expect(struck).toBeGreaterThan(150);
    expect(struck).toBeLessThan(250);
  });

  test('stop when cleared, and may be kept to some calls and kinds', async () => {
    await bench.control('faults/random', { rate: 1, seed: 1, on: ['fetch_order'], kinds: ['500'] });
    const { body, status } = await bench.order();
    expect(status).toBe(201);
    expect((await bench.call('GET', `/v2/checkout/orders/${body.id}`)).status).toBe(500);
    await bench.control('faults/clear', {});
    expect((await bench.call('GET', `/v2/checkout/orders/${body.id}`)).status).toBe(200);
  });
});

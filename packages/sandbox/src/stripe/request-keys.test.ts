import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../state.ts';
import {
  encode,
  type StripeBench,
  type StripeReply,
  sessionParams,
  startStripeBench,
} from '../testing/stripe-bench.ts';

let bench: StripeBench;
let who: { customer: string; payment_method: string };
beforeEach(async () => {
  bench = await startStripeBench();
  const { session: _session, ...saved } = await bench.saved();
  who = saved;
});
afterEach(() => bench.close());

const DAY = 86_400_000;
const taken = () => bench.sandbox.books().captures.length - 1;
const replayed = (reply: StripeReply) => reply.headers.get('idempotent-replayed');
const breakNext = (kind: Fault['kind'], on: Fault['on'] = 'charge') =>
  bench.sandbox.faults.add({ on, kind, gateway: 'stripe', times: 1 });

/** A charge whose answer is not waited for. */
async function giveUp(key: string): Promise<string> {
  const { secretKey, baseUrl } = bench.sandbox.stripe;
  const params = {
    ...who,
    amount: 1_900,
    currency: 'usd',
    confirm: true,
    off_session: true,
    metadata: { payment_id: 'pay_2' },
  };
  const answer = fetch(`${baseUrl()}/v1/payment_intents`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secretKey}`, 'idempotency-key': key },
    body: encode(params),
    signal: AbortSignal.timeout(150),
  });
  return answer.then(
    () => 'answered',
    (error: Error) => error.name,
  );
}

describe('a repeat under the same key', () => {
  test('gets the first answer again, for a day', async () => {
    const first = await bench.charge(who, {}, 'k');
    expect(replayed(first)).toBeNull();
    const second = await bench.charge(who, {}, 'k');
    expect([second.status, second.body]).toEqual([200, first.body]);
    expect(replayed(second)).toBe('true');
    expect(second.headers.get('original-request')).toBe(first.headers.get('request-id'));
    bench.clock.advance(DAY - 1);
    expect((await bench.charge(who, {}, 'k')).body.id).toBe(first.body.id);
    expect(taken()).toBe(1);
    bench.clock.advance(1);
    expect((await bench.charge(who, {}, 'k')).body.id).not.toBe(first.body.id);
    expect(taken()).toBe(2);
  });

  test('gets a decline again, although the card would pay by now', async () => {
    await bench.control('vault/decline', { tokenId: who.payment_method });
    const first = await bench.charge(who, {}, 'k');
    await bench.control('vault/decline', { tokenId: who.payment_method, decline: false });
    const second = await bench.charge(who, {}, 'k');
    expect([second.status, replayed(second), second.body]).toEqual([402, 'true', first.body]);
    expect((await bench.charge(who, {}, 'other')).status).toBe(200);
  });

  test('is an error when it asks for something else', async () => {
    await bench.charge(who, {}, 'k');
    const other = await bench.charge(who, { amount: 1_901 }, 'k');
    expect([other.status, other.body.error.type]).toEqual([400, 'idempotency_error']);
    const elsewhere = await bench.stripe('POST', '/v1/customers', {}, { 'idempotency-key': 'k' });
    expect(elsewhere.body.error.message).toContain('same endpoint');
    expect(taken()).toBe(1);
    expect((await bench.charge(who, {}, 'x'.repeat(256))).status).toBe(400);
  });

  test('is not bound to a request that was never begun', async () => {
    expect((await bench.charge(who, { amount: 'much' }, 'k')).status).toBe(400);
    expect((await bench.charge(who, { amount: 1 }, 'k')).status).toBe(400);
    expect((await bench.charge(who, {}, 'k')).status).toBe(200);
  });

  test('is refused while the first is under way', async () => {
    breakNext('slow');
    const [one, two] = await Promise.all([bench.charge(who, {}, 'k'), bench.charge(who, {}, 'k')]);
    expect([one.status, two.status].sort()).toEqual([200, 409]);
    expect((one.status === 409 ? one : two).body.error.code).toBe('idempotency_key_in_use');
    expect(taken()).toBe(1);
  });
});

describe('faults', () => {
  test('before anything was done a repeat succeeds', async () => {
    breakNext('500');
    breakNext('429');
    const broken = await bench.charge(who, {}, 'k');
    expect([broken.status, broken.body.error.type]).toEqual([500, 'api_error']);
    const limited = await bench.charge(who, {}, 'k');
    expect([limited.status, limited.headers.get('retry-after'), limited.body.error.code]).toEqual([
      429,
      '1',
      'rate_limit',
    ]);
    expect((await bench.charge(who, {}, 'k')).status).toBe(200);
  });

  test('a recorded 500 is repeated until the key dies, though nothing happened', async () => {
    breakNext('replayed_500');
    expect((await bench.charge(who, {}, 'k')).status).toBe(500);
    const again = await bench.charge(who, {}, 'k');
    expect([again.status, replayed(again), taken()]).toEqual([500, 'true', 0]);
    bench.clock.advance(DAY);
    expect((await bench.charge(who, {}, 'k')).status).toBe(200);
  });

  test('an error after the money was taken is recorded too: only a look at the books tells', async () => {
    breakNext('500_after');
    expect((await bench.charge(who, {}, 'k')).status).toBe(500);
    const again = await bench.charge(who, {}, 'k');
    expect([again.status, replayed(again), taken()]).toEqual([500, 'true', 1]);
    const found = await bench.stripe('GET', '/v1/payment_intents', { customer: who.customer, limit: 1 });
    expect(found.body.data[0]).toMatchObject({ status: 'succeeded', metadata: { payment_id: 'pay_2' } });
  });

  test('no answer, before and after; half an answer', async () => {
    breakNext('timeout_before');
    breakNext('timeout_after');
    expect([await giveUp('k'), taken()]).toEqual(['TimeoutError', 0]);
    expect([await giveUp('k'), taken()]).toEqual(['TimeoutError', 1]);
    const answer = await bench.charge(who, {}, 'k');
    expect([answer.status, replayed(answer), taken()]).toEqual([200, 'true', 1]);
    breakNext('garbage');
    await expect(bench.charge(who, {}, 'g')).rejects.toThrow(SyntaxError);
    expect([(await bench.charge(who, {}, 'g')).status, taken()]).toEqual([200, 2]);
  });

  test('strike the named call of the named gateway only', async () => {
    bench.sandbox.faults.add({ on: 'create_order', kind: '500', gateway: 'paypal' });
    expect((await bench.session()).status).toBe(200);
    expect((await bench.order()).status).toBe(500);
    const { body } = await bench.session();
    await bench.control('faults', { faults: [{ on: 'fetch_order', kind: '500', orderId: body.id }] });
    const read = (id: string) => bench.stripe('GET', `/v1/checkout/sessions/${id}`);
    expect((await read((await bench.session()).body.id)).status).toBe(200);
    expect((await read(body.id)).status).toBe(500);
  });

  test('every operation has its own', async () => {
    const paid = await bench.paidSession();
    const hit = async (on: Fault['on'], method: string, path: string, params = {}) => {
      breakNext('500', on);
      return (await bench.stripe(method, path, params)).status;
    };
    expect(await hit('create_order', 'POST', '/v1/checkout/sessions', sessionParams())).toBe(500);
    expect(await hit('setup', 'POST', '/v1/checkout/sessions', { mode: 'setup' })).toBe(500);
    expect(await hit('refund', 'POST', '/v1/refunds', { payment_intent: paid.payment_intent.id })).toBe(500);
    expect(await hit('fetch_order', 'GET', `/v1/payment_intents/${paid.payment_intent.id}`)).toBe(500);
    expect(await hit('remove_method', 'POST', `/v1/payment_methods/${who.payment_method}/detach`)).toBe(500);
    expect(await hit('check', 'GET', '/v1/account')).toBe(500);
    expect(bench.sandbox.faults.list()).toEqual([]);
  });

  test('by chance strike here as well', async () => {
    await bench.control('faults/random', { rate: 1, seed: 3, on: ['charge'], kinds: ['500'] });
    expect((await bench.charge(who)).status).toBe(500);
  });
});

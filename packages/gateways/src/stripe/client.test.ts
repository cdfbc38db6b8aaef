import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it } from 'vitest';
import { type StubAnswer, type StubServer, startStub } from '../testing/stub-server.ts';
import { createStripeClient } from './client.ts';
import { createStripeGateway } from './index.ts';
import {
  failed,
  intent,
  intents,
  request,
  session,
  sessions,
  testGateway,
  withStub,
} from './testing/answers.ts';

const path = `${intents}/pi_1`;

function clientOf(stub: StubServer) {
  const world = testGateway(stub.url);
  return { ...world, client: createStripeClient(world.deps, world.connection) };
}

async function replyTo(answer: StubAnswer) {
  await using stub = await startStub();
  stub.answers[`GET ${path}`] = [answer];
  const reply = await clientOf(stub).client.send((stripe) => stripe.paymentIntents.retrieve('pi_1'));
  return { reply, asked: stub.requests.length };
}

describe('an answer', () => {
  it.each<[string, StubAnswer, object]>([
    ['200', { status: 200, body: { id: 'pi_1' } }, { kind: 'success', body: { id: 'pi_1' } }],
    ['200 in HTML', { status: 200, text: '<html>' }, { kind: 'unknown', code: 'GARBAGE', recorded: true }],
    ['200 cut short', { status: 200, text: '{"id":"pi' }, { kind: 'unknown', code: 'GARBAGE' }],
    ['200 with a number', { status: 200, text: '5' }, { kind: 'unknown', code: 'GARBAGE' }],
    ['200 with nothing', { status: 200, text: 'null' }, { kind: 'unknown', code: 'GARBAGE' }],
    [
      'a redirect',
      { status: 302, body: {}, headers: { location: '/x' } },
      { kind: 'unknown', code: 'GARBAGE' },
    ],
    [
      'a refusal',
      failed(400, { code: 'parameter_missing', param: 'amount' }),
      {
        kind: 'refused',
        status: 400,
        code: 'PARAMETER_MISSING',
        message: 'no',
        debugId: 'req_1',
        param: 'amount',
      },
    ],
    ['a refusal without a code', failed(400, {}), { kind: 'refused', code: 'INVALID_REQUEST_ERROR' }],
    ['a refusal without words', failed(400, { message: '' }), { message: 'INVALID_REQUEST_ERROR' }],
    ['a false key', failed(401, {}), { kind: 'refused', status: 401, code: 'INVALID_API_KEY' }],
    ['a key without the right', failed(403, {}), { kind: 'refused', code: 'PERMISSION_DENIED' }],
    [
      'a declined card',
      failed(402, { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' }),
      { kind: 'refused', status: 402, code: 'INSUFFICIENT_FUNDS' },
    ],
    [
      'another use of a key',
      failed(400, { type: 'idempotency_error' }),
      { kind: 'refused', code: 'IDEMPOTENCY_ERROR' },
    ],
    ['a 404 of another server', { status: 404, text: '<html>' }, { kind: 'unknown', code: 'GARBAGE' }],
    ['a 404 without a type', { status: 404, body: { error: 'no' } }, { kind: 'unknown', code: 'GARBAGE' }],
    [
      '500',
      failed(500, { type: 'api_error' }),
      { kind: 'unknown', code: 'HTTP_500', message: 'no', recorded: true },
    ],
    ['500 without an error', { status: 500, body: { id: 'x' } }, { kind: 'unknown', code: 'HTTP_500' }],
    ['502 in HTML', { status: 502, text: '<html>' }, { kind: 'unknown', code: 'HTTP_502', recorded: true }],
    ['no answer', null, { kind: 'unknown', code: 'TIMEOUT' }],
    ['a cut connection', 'break', { kind: 'unknown', code: 'CONNECTION_LOST' }],
  ])('%s is asked for once', async (_name, answer, expected) => {
    const { reply, asked } = await replyTo(answer);
    expect(reply).toMatchObject(expected);
    expect(asked).toBe(1);
  });

  it.each<[string, StubAnswer, object]>([
    [
      'a rate limit',
      { status: 429, body: { error: { type: 'x', code: 'rate_limit' } }, headers: { 'retry-after': '7' } },
      { code: 'RATE_LIMIT_REACHED', retryAfterSeconds: 7 },
    ],
    [
      'another call under the same key',
      failed(409, { type: 'idempotency_error' }),
      { code: 'REQUEST_IN_PROGRESS' },
    ],
    ['408', { status: 408 }, { code: 'HTTP_408' }],
    ['a timeout', null, { code: 'TIMEOUT' }],
  ])('%s is not recorded under the key', async (_name, answer, expected) => {
    const { reply } = await replyTo(answer);
    expect(reply).toMatchObject({ kind: 'unknown', ...expected });
    expect(reply).not.toHaveProperty('recorded');
  });

  it('without any server is unreachable, and nothing was sent', async () => {
    const stub = await startStub();
    const { gateway } = testGateway(stub.url);
    await stub[Symbol.asyncDispose]();
    const outcome = await gateway.createOrder(request);
    expect(outcome).toEqual({ kind: 'unknown', code: 'UNREACHABLE', message: 'ECONNREFUSED' });
  });

  it('that is a mistake of ours is thrown, not swallowed', async () => {
    const { deps, connection } = testGateway('http://127.0.0.1:9');
    const open = new AsyncLocalStorage<boolean>();
    // As the server's own: it refuses by the caller's context, which must survive the SDK.
    const guarded: typeof fetch = async (...call) => {
      if (open.getStore()) throw new Error('a transaction is open');
      return fetch(...call);
    };
    const gateway = createStripeGateway({ ...deps, fetch: guarded }, connection);
    expect(await gateway.check()).toMatchObject({ kind: 'unknown' });
    await expect(open.run(true, () => gateway.check())).rejects.toThrow('a transaction is open');
    const lost = createStripeGateway(deps, { ...connection, baseUrl: 'no url' });
    await expect(lost.check()).rejects.toThrow(TypeError);
  });
});

it('speaks the pinned version under our own key, below the address it was given', async () => {
  await using stub = await startStub();
  stub.answers[`POST /stripe${sessions}`] = [{ status: 200, body: session() }];
  const { gateway } = testGateway(`${stub.url}/stripe`);
  expect(await gateway.createOrder(request)).toMatchObject({ kind: 'ok' });
  expect(stub.requests.at(-1)?.headers).toMatchObject({
    authorization: 'Bearer sk_test_1',
    'idempotency-key': 'key-1',
    'stripe-version': '2026-10-28.endive',
    'content-type': 'application/x-www-form-urlencoded',
  });
  expect(stub.requests.at(-1)?.headers).not.toHaveProperty('x-stripe-client-telemetry');
});

it('sends a write once, even where the connection is cut', async () => {
  await withStub(
    { [`POST ${sessions}`]: ['break', { status: 200, body: session() }] },
    async (gateway, stub) => {
      expect(await gateway.createOrder(request)).toMatchObject({ kind: 'unknown', code: 'CONNECTION_LOST' });
      expect(stub.requests).toHaveLength(1);
      expect(await gateway.createOrder(request)).toMatchObject({ kind: 'ok' });
      expect(stub.requests[1]?.body).toBe(stub.requests[0]?.body);
    },
  );
});

it('refuses keys that Stripe would refuse', async () => {
  await using stub = await startStub();
  const { gateway } = testGateway(stub.url);
  await expect(gateway.createOrder({ ...request, idempotencyKey: 'k'.repeat(256) })).rejects.toThrow(
    RangeError,
  );
  expect(stub.requests).toEqual([]);
});

it('logs what was answered, never the bodies', async () => {
  await using stub = await startStub();
  stub.answers[`GET ${path}`] = [
    { status: 200, body: intent({ receipt_email: 'Ada' }) },
    failed(404, { code: 'resource_missing', message: 'Ada' }),
  ];
  const { client, logged } = clientOf(stub);
  await client.send((stripe) => stripe.paymentIntents.retrieve('pi_1'));
  await client.send((stripe) => stripe.paymentIntents.retrieve('pi_1'));
  expect(logged.map(({ level, context }) => [level, context])).toEqual([
    ['debug', { method: 'GET', path }],
    ['warn', { method: 'GET', path, code: 'RESOURCE_MISSING', debugId: 'req_1' }],
  ]);
  expect(JSON.stringify(logged)).not.toContain('Ada');
});

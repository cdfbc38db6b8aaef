import { describe, expect, it } from 'vitest';
import { type StubAnswer, type StubServer, startStub } from '../testing/stub-server.ts';
import { createPayPalClient } from './client.ts';
import { testGateway } from './testing/gateway.ts';

const path = '/v2/checkout/orders/O1';

function clientOf(stub: StubServer) {
  const world = testGateway(stub.url);
  return { ...world, client: createPayPalClient(world.deps, world.connection) };
}

async function replyTo(answer: StubAnswer) {
  await using stub = await startStub();
  stub.answers[`GET ${path}`] = [answer];
  return await clientOf(stub).client.send({ method: 'GET', path });
}

describe('an answer', () => {
  const refusal = { name: 'UNPROCESSABLE_ENTITY', message: 'no', debug_id: 'd1' };
  it.each<[string, StubAnswer, object]>([
    ['200', { status: 200, body: { id: 'O1' } }, { kind: 'success', status: 200, body: { id: 'O1' } }],
    ['204', { status: 204 }, { kind: 'success', status: 204, body: null }],
    ['200 in HTML', { status: 200, text: '<html>' }, { kind: 'unknown', code: 'GARBAGE' }],
    ['200 cut short', { status: 200, text: '{"id":"O' }, { kind: 'unknown', code: 'GARBAGE' }],
    ['200 with a number', { status: 200, text: '5' }, { kind: 'unknown', code: 'GARBAGE' }],
    [
      'a redirect',
      { status: 302, body: {}, headers: { location: '/x' } },
      { kind: 'unknown', code: 'GARBAGE' },
    ],
    [
      'a refusal with an issue',
      { status: 422, body: { ...refusal, details: [{ issue: 'ORDER_NOT_APPROVED', description: 'why' }] } },
      { kind: 'refused', status: 422, code: 'ORDER_NOT_APPROVED', message: 'why', debugId: 'd1' },
    ],
    [
      'a refusal by name',
      { status: 403, body: { name: 'NOT_AUTHORIZED' }, headers: { 'paypal-debug-id': 'd2' } },
      { kind: 'refused', code: 'NOT_AUTHORIZED', message: 'NOT_AUTHORIZED', debugId: 'd2' },
    ],
    ['a 404 of another server', { status: 404, text: '<html>' }, { kind: 'unknown', code: 'GARBAGE' }],
    ['a 404 without a name', { status: 404, body: {} }, { kind: 'unknown', code: 'GARBAGE' }],
    [
      'a conflict',
      {
        status: 409,
        body: { name: 'RESOURCE_CONFLICT', details: [{ issue: 'PREVIOUS_REQUEST_IN_PROGRESS' }] },
      },
      { kind: 'unknown', code: 'PREVIOUS_REQUEST_IN_PROGRESS' },
    ],
    [
      '500',
      { status: 500, body: { name: 'INTERNAL_SERVER_ERROR', message: 'An internal server error occurred.' } },
      { kind: 'unknown', code: 'INTERNAL_SERVER_ERROR', message: 'An internal server error occurred.' },
    ],
    ['502 in HTML', { status: 502, text: '<html>' }, { kind: 'unknown', code: 'HTTP_502', recorded: true }],
    [
      '429 in seconds',
      { status: 429, body: { name: 'RATE_LIMIT_REACHED' }, headers: { 'retry-after': '7' } },
      { kind: 'unknown', code: 'RATE_LIMIT_REACHED', retryAfterSeconds: 7 },
    ],
    [
      '429 until an instant',
      { status: 429, text: '', headers: { 'retry-after': 'Sat, 21 Nov 2026 10:00:09 GMT' } },
      { kind: 'unknown', code: 'RATE_LIMIT_REACHED', retryAfterSeconds: 9 },
    ],
    [
      '429 until nobody knows',
      { status: 429, text: '', headers: { 'retry-after': 'soon' } },
      { kind: 'unknown', code: 'RATE_LIMIT_REACHED' },
    ],
    ['no answer', null, { kind: 'unknown', code: 'TIMEOUT' }],
    ['a cut connection', 'break', { kind: 'unknown', code: 'CONNECTION_LOST' }],
  ])('%s', async (_name, answer, expected) => {
    expect(await replyTo(answer)).toMatchObject(expected);
  });

  it('without any server is unreachable, and nothing was sent', async () => {
    const stub = await startStub();
    const { gateway } = testGateway(stub.url);
    await stub[Symbol.asyncDispose]();
    const outcome = await gateway.captureOrder({ orderId: 'O1', idempotencyKey: 'k' });
    expect(outcome).toMatchObject({ kind: 'unknown', code: 'TOKEN_UNREACHABLE', message: 'ECONNREFUSED' });
  });

  it('that is a mistake of ours is thrown, not swallowed', async () => {
    const { deps, connection } = testGateway('http://127.0.0.1:9');
    const refusing = () => Promise.reject(new Error('a transaction is open'));
    const guarded = createPayPalClient({ ...deps, fetch: refusing as typeof fetch }, connection);
    await expect(guarded.send({ method: 'GET', path })).rejects.toThrow('a transaction is open');
    const lost = createPayPalClient(deps, { ...connection, baseUrl: 'no url' });
    await expect(lost.send({ method: 'GET', path })).rejects.toThrow(TypeError);
  });
});

describe('the access token', () => {
  const get = { method: 'GET', path } as const;
  const tokenPath = 'POST /v1/oauth2/token';
  const tokensAsked = (stub: StubServer) =>
    stub.requests.filter(({ path: asked }) => asked === '/v1/oauth2/token');
  const unauthorized = { status: 401, body: { error: 'invalid_token', error_description: 'Token expired' } };

  it('is asked once for calls together, with the account’s own name', async () => {
    await using stub = await startStub();
    stub.answers[`GET ${path}`] = [{ status: 200, body: {} }];
    const { client } = clientOf(stub);
    await Promise.all([client.send(get), client.send(get), client.send(get)]);
    await client.send(get);
    expect(tokensAsked(stub)).toHaveLength(1);
    expect(tokensAsked(stub)[0]).toMatchObject({
      headers: { authorization: `Basic ${Buffer.from('client:secret').toString('base64')}` },
      body: 'grant_type=client_credentials',
    });
    expect(stub.requests.at(-1)?.headers.authorization).toBe('Bearer A21-stub');
  });

  it('is renewed shortly before its end', async () => {
    await using stub = await startStub();
    stub.answers[`GET ${path}`] = [{ status: 200, body: {} }];
    const { client, clock } = clientOf(stub);
    await client.send(get);
    clock.advance(32_300_000);
    await client.send(get);
    expect(tokensAsked(stub)).toHaveLength(1);
    clock.advance(50_000);
    await client.send(get);
    expect(tokensAsked(stub)).toHaveLength(2);
  });

  it('is renewed once when refused, with the same key', async () => {
    await using stub = await startStub();
    stub.answers[`POST ${path}/capture`] = [unauthorized, { status: 201, body: { id: 'O1' } }];
    const { client } = clientOf(stub);
    const reply = await client.send({
      method: 'POST',
      path: `${path}/capture`,
      body: {},
      idempotencyKey: 'key-1',
    });
    expect(reply).toMatchObject({ kind: 'success' });
    expect(tokensAsked(stub)).toHaveLength(2);
    const captures = stub.requests.filter(({ path: asked }) => asked.endsWith('/capture'));
    expect(captures.map(({ headers }) => headers['paypal-request-id'])).toEqual(['key-1', 'key-1']);
  });

  it('refused twice is a refusal', async () => {
    await using stub = await startStub();
    stub.answers[`GET ${path}`] = [unauthorized];
    const reply = await clientOf(stub).client.send(get);
    expect(reply).toMatchObject({
      kind: 'refused',
      status: 401,
      code: 'invalid_token',
      message: 'Token expired',
    });
    expect(stub.requests).toHaveLength(4);
  });

  it.each<[string, StubAnswer, object]>([
    [
      'wrong secret',
      { status: 401, body: { error: 'invalid_client' } },
      { kind: 'rejected', code: 'invalid_client' },
    ],
    ['no answer', null, { kind: 'unknown', code: 'TOKEN_TIMEOUT' }],
    ['an answer without one', { status: 200, body: {} }, { kind: 'unknown', code: 'TOKEN_GARBAGE' }],
    [
      'rate limit',
      { status: 429, headers: { 'retry-after': '3' } },
      { kind: 'unknown', retryAfterSeconds: 3 },
    ],
  ])('that cannot be had stops the call before it is made: %s', async (_name, answer, expected) => {
    await using stub = await startStub();
    stub.answers[tokenPath] = [answer];
    const { gateway } = testGateway(stub.url);
    const outcome = await gateway.captureOrder({ orderId: 'O1', idempotencyKey: 'k' });
    expect(outcome).toMatchObject(expected);
    // The call itself was never sent, so nothing can be recorded under its key.
    expect(outcome).not.toHaveProperty('recorded');
    expect(stub.requests).toHaveLength(1);
  });
});

it('refuses keys that PayPal would cut off', async () => {
  await using stub = await startStub();
  const { client } = clientOf(stub);
  const send = client.send({ method: 'POST', path, body: {}, idempotencyKey: 'k'.repeat(109) });
  await expect(send).rejects.toThrow(RangeError);
});

it('logs what was answered, never the bodies', async () => {
  await using stub = await startStub();
  stub.answers[`GET ${path}`] = [
    { status: 200, body: { payer: 'Ada' } },
    { status: 422, body: { name: 'UNPROCESSABLE_ENTITY', message: 'Ada', debug_id: 'd1' } },
  ];
  const { client, logged } = clientOf(stub);
  await client.send({ method: 'GET', path });
  await client.send({ method: 'GET', path });
  expect(logged.map(({ level, context }) => [level, context])).toEqual([
    ['debug', { method: 'GET', path, status: 200 }],
    ['warn', { method: 'GET', path, code: 'UNPROCESSABLE_ENTITY', debugId: 'd1' }],
  ]);
  expect(JSON.stringify(logged)).not.toContain('Ada');
});

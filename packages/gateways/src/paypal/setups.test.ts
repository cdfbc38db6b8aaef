import { describe, expect, it } from 'vitest';
import type { SetupRequest } from '../port.ts';
import { type StubAnswer, startStub } from '../testing/stub-server.ts';
import { issue, sentBody, withStub } from './testing/answers.ts';
import { testGateway } from './testing/gateway.ts';

const setups = '/v3/vault/setup-tokens';
const tokens = '/v3/vault/payment-tokens';
const request: SetupRequest = {
  setupId: 'pm_1',
  idempotencyKey: 'key-1',
  currency: 'USD',
  description: 'Gói Đội – yearly',
  brand: 'Mekong Demo Ltd',
  returnUrl: 'https://shop.example/success',
  cancelUrl: 'https://shop.example/cancel',
};
const links = [{ rel: 'approve', href: 'https://pay.example/agree' }];
const setup = (changes: object = {}) => ({ id: 'S-1', status: 'PAYER_ACTION_REQUIRED', links, ...changes });
const paypal = { email_address: 'ada@example.com' };

describe('keeping a method without buying', () => {
  it('asks in words that PayPal takes, for a token of its own', async () => {
    await withStub({ [`POST ${setups}`]: { status: 201, body: setup() } }, async (gateway, stub) => {
      const approvalUrl = 'https://pay.example/agree';
      const value = {
        id: 'S-1',
        state: 'created',
        setupId: null,
        approvalUrl,
        expiresAt: null,
        method: null,
      };
      expect(await gateway.beginSetup(request)).toEqual({ kind: 'ok', value });
      expect(stub.requests.at(-1)?.headers['paypal-request-id']).toBe('key-1');
      expect(sentBody(stub)).toEqual({
        payment_source: {
          paypal: {
            description: 'Goi oi  yearly',
            usage_type: 'MERCHANT',
            permit_multiple_payment_tokens: true,
            experience_context: {
              return_url: 'https://shop.example/success',
              cancel_url: 'https://shop.example/cancel',
              brand_name: 'Mekong Demo Ltd',
              shipping_preference: 'NO_SHIPPING',
            },
          },
        },
      });
    });
  });

  it('leaves out a description of which nothing remains, and a brand that is not told', async () => {
    await withStub({ [`POST ${setups}`]: { status: 201, body: setup() } }, async (gateway, stub) => {
      const { brand, ...unnamed } = request;
      await gateway.beginSetup({ ...unnamed, description: '湄公河' });
      expect(sentBody(stub).payment_source.paypal).not.toHaveProperty('description');
      expect(sentBody(stub).payment_source.paypal.experience_context).not.toHaveProperty('brand_name');
    });
  });

  it.each([
    ['CREATED', 'created', 'https://pay.example/agree'],
    ['APPROVED', 'approved', null],
    ['VAULTED', 'approved', null],
    ['TOKENIZED', 'approved', null],
  ])('reads %s as %s', async (status, state, approvalUrl) => {
    const body = setup({ status });
    const found = await withStub({ [`GET ${setups}/S-1`]: { status: 200, body } }, (gateway) =>
      gateway.fetchSetup('S-1'),
    );
    expect(found).toMatchObject({ kind: 'found', value: { id: 'S-1', state, approvalUrl, method: null } });
  });

  it.each<[StubAnswer, object]>([
    [issue('RESOURCE_NOT_FOUND', 404), { kind: 'absent' }],
    [{ status: 500 }, { kind: 'unknown', code: 'HTTP_500' }],
    [
      { status: 200, body: setup({ status: 'DREAMING' }) },
      { kind: 'unknown', code: 'GARBAGE' },
    ],
  ])('looked up with answer %j is %j', async (answer, expected) => {
    const found = await withStub({ [`GET ${setups}/S-1`]: answer }, (gateway) => gateway.fetchSetup('S-1'));
    expect(found).toMatchObject(expected);
  });

  it('turns what was agreed into a method', async () => {
    const body = { id: 'tok-1', customer: { id: 'c' }, payment_source: { paypal } };
    await withStub({ [`POST ${tokens}`]: { status: 201, body } }, async (gateway, stub) => {
      const method = { token: 'tok-1', kind: 'paypal', label: 'a***@example.com' };
      expect(await gateway.completeSetup({ id: 'S-1', idempotencyKey: 'key-2' })).toMatchObject({
        kind: 'ok',
        value: { id: 'S-1', state: 'completed', method },
      });
      expect(sentBody(stub)).toEqual({ payment_source: { token: { id: 'S-1', type: 'SETUP_TOKEN' } } });
      expect(stub.requests.at(-1)?.headers['paypal-request-id']).toBe('key-2');
    });
  });

  it.each<[StubAnswer, object]>([
    [issue('INVALID_PARAMETER_VALUE'), { kind: 'rejected', code: 'INVALID_PARAMETER_VALUE' }],
    [{ status: 503 }, { kind: 'unknown', code: 'HTTP_503', recorded: true }],
    [
      { status: 201, body: {} },
      { kind: 'unknown', code: 'GARBAGE', recorded: true },
    ],
  ])('begun or completed with answer %j is %j', async (answer, expected) => {
    await withStub({ [`POST ${tokens}`]: answer, [`POST ${setups}`]: answer }, async (gateway) => {
      expect(await gateway.completeSetup({ id: 'S-1', idempotencyKey: 'key-2' })).toMatchObject(expected);
      expect(await gateway.beginSetup(request)).toMatchObject(expected);
    });
  });
});

it.each(['PAYER_ACTION_REQUIRED', 'SETUP_TOKEN_NOT_APPROVED'])(
  'knows by %s that the buyer has not agreed',
  async (name) => {
    const outcome = await withStub({ [`POST ${tokens}`]: issue(name) }, (gateway) =>
      gateway.completeSetup({ id: 'S-1', idempotencyKey: 'key-2' }),
    );
    expect(outcome).toMatchObject({ kind: 'rejected', code: 'SETUP_NOT_APPROVED', debugId: 'd1' });
  },
);

describe('checking the keys', () => {
  const path = 'GET /v1/notifications/webhooks-events?page_size=1';
  it.each<[Record<string, StubAnswer>, object]>([
    [{ [path]: { status: 200, body: { events: [] } } }, { kind: 'ok', account: null }],
    [
      {
        'POST /v1/oauth2/token': { status: 401, body: { error: 'invalid_client', error_description: 'no' } },
      },
      { kind: 'refused', code: 'invalid_client', message: 'no' },
    ],
    [{ [path]: { status: 502 } }, { kind: 'unknown', code: 'HTTP_502', message: 'PayPal answered 502' }],
  ])('with answers %j is %j', async (answers, expected) => {
    expect(await withStub(answers, (gateway) => gateway.check())).toEqual(expected);
  });
});

it('says that it cannot find a charge by our ids, and asks nobody', async () => {
  await using stub = await startStub();
  const since = new Date('2026-11-21T09:00:00Z');
  const search = { paymentId: 'pay_1', methodToken: 'tok', since };
  const found = await testGateway(stub.url).gateway.findCharge(search);
  expect(found).toMatchObject({ kind: 'unknown', code: 'NOT_SEARCHABLE' });
  expect(stub.requests).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import type { SetupRequest } from '../port.ts';
import type { StubAnswer } from '../testing/stub-server.ts';
import { card, failed, intents, list, sentForm, sentQuery, sessions, withStub } from './testing/answers.ts';

const request: SetupRequest = {
  setupId: 'pm_ours',
  idempotencyKey: 'key-1',
  currency: 'USD',
  description: 'Cards for renewals',
  brand: 'Mekong Demo Ltd',
  buyerEmail: 'ada@example.com',
  returnUrl: 'https://shop.example/success',
  cancelUrl: 'https://shop.example/cancel',
};

const seti = (changes: object = {}) => ({
  id: 'seti_1',
  status: 'succeeded',
  customer: 'cus_1',
  payment_method: card(),
  metadata: { setup_id: 'pm_ours' },
  ...changes,
});

const session = (changes: object = {}) => ({
  id: 'cs_1',
  mode: 'setup',
  status: 'open',
  url: 'https://pay.example/cs_1',
  expires_at: 1_795_686_400,
  metadata: { setup_id: 'pm_ours' },
  setup_intent: 'seti_1',
  ...changes,
});

const agreed = (changes: object = {}) =>
  session({ status: 'complete', url: null, setup_intent: seti(changes) });
const read = `GET ${sessions}/cs_1`;
const method = { token: 'cus_1/pm_1', kind: 'card', label: 'Visa •••• 4242' };

describe('keeping a method without buying', () => {
  it('asks for a customer of its own', async () => {
    await withStub({ [`POST ${sessions}`]: { status: 200, body: session() } }, async (gateway, stub) => {
      expect(await gateway.beginSetup(request)).toEqual({
        kind: 'ok',
        value: {
          id: 'cs_1',
          state: 'created',
          setupId: 'pm_ours',
          approvalUrl: 'https://pay.example/cs_1',
          expiresAt: new Date(1_795_686_400_000),
          method: null,
        },
      });
      expect(stub.requests.at(-1)?.headers['idempotency-key']).toBe('key-1');
      expect(sentForm(stub)).toEqual({
        mode: 'setup',
        currency: 'usd',
        customer_creation: 'always',
        client_reference_id: 'pm_ours',
        'metadata[setup_id]': 'pm_ours',
        'setup_intent_data[description]': 'Cards for renewals',
        'setup_intent_data[metadata][setup_id]': 'pm_ours',
        success_url: 'https://shop.example/success',
        cancel_url: 'https://shop.example/cancel',
        customer_email: 'ada@example.com',
        'branding_settings[display_name]': 'Mekong Demo Ltd',
      });
    });
  });

  it.each<[object, object, string]>([
    [agreed(), { state: 'completed', method, approvalUrl: null, expiresAt: null }, 'ok'],
    [agreed({ status: 'processing' }), { state: 'approved', method: null }, 'pending'],
    [agreed({ status: 'requires_payment_method' }), { state: 'created', method: null }, 'rejected'],
    [agreed({ status: 'canceled' }), { state: 'canceled', method: null }, 'rejected'],
    [session(), { state: 'created', approvalUrl: 'https://pay.example/cs_1' }, 'rejected'],
    [session({ status: 'expired' }), { state: 'canceled', approvalUrl: null }, 'rejected'],
  ])('%# is read, and completed by reading', async (body, value, completed) => {
    await withStub({ [read]: { status: 200, body } }, async (gateway, stub) => {
      expect(await gateway.fetchSetup('cs_1')).toMatchObject({ kind: 'found', value });
      expect(sentQuery(stub)).toEqual({ 'expand[0]': 'setup_intent.payment_method' });
      const outcome = await gateway.completeSetup({ id: 'cs_1', idempotencyKey: 'k' });
      expect(outcome.kind).toBe(completed);
      expect(stub.requests.map(({ method: verb }) => verb)).toEqual(['GET', 'GET']);
    });
  });

  it('is read by the id that its own events name', async () => {
    const answers = { 'GET /v1/setup_intents/seti_1': { status: 200, body: seti() } };
    const found = await withStub(answers, (gateway) => gateway.fetchSetup('seti_1'));
    const value = { id: 'seti_1', state: 'completed', setupId: 'pm_ours', method };
    expect(found).toMatchObject({ kind: 'found', value });
  });

  it.each<[StubAnswer, object, object]>([
    [failed(404, {}), { kind: 'absent' }, { kind: 'rejected', code: 'RESOURCE_MISSING' }],
    [{ status: 500 }, { kind: 'unknown' }, { kind: 'unknown', code: 'HTTP_500' }],
    [{ status: 200, body: {} }, { kind: 'unknown', code: 'GARBAGE' }, { kind: 'unknown' }],
  ])('with answer %j is %j', async (answer, found, completed) => {
    await withStub({ [read]: answer }, async (gateway) => {
      expect(await gateway.fetchSetup('cs_1')).toMatchObject(found);
      expect(await gateway.completeSetup({ id: 'cs_1', idempotencyKey: 'k' })).toMatchObject(completed);
    });
  });

  it.each<[StubAnswer, object]>([
    [failed(400, { param: 'currency' }), { kind: 'rejected' }],
    [{ status: 500 }, { kind: 'unknown', recorded: true }],
    [
      { status: 200, body: {} },
      { kind: 'unknown', code: 'GARBAGE', recorded: true },
    ],
  ])('begun with answer %j is %j', async (answer, expected) => {
    const outcome = await withStub({ [`POST ${sessions}`]: answer }, (gateway) =>
      gateway.beginSetup(request),
    );
    expect(outcome).toMatchObject(expected);
  });
});

describe('removing a method', () => {
  const detach = 'POST /v1/payment_methods/pm_1/detach';
  const one = 'GET /v1/payment_methods/pm_1';
  const remove = (answers: Record<string, StubAnswer>, token = 'cus_1/pm_1') =>
    withStub(answers, (gateway) => gateway.removeMethod(token));

  it.each<[string, Record<string, StubAnswer>, object]>([
    ['detached', { [detach]: { status: 200, body: card({ customer: null }) } }, { kind: 'ok', value: null }],
    ['that is gone', { [detach]: failed(404, {}), [one]: failed(404, {}) }, { kind: 'ok' }],
    [
      'not attached',
      { [detach]: failed(400, {}), [one]: { status: 200, body: card({ customer: null }) } },
      { kind: 'ok' },
    ],
    [
      'refused',
      { [detach]: failed(403, {}), [one]: { status: 200, body: card() } },
      { kind: 'rejected', code: 'PERMISSION_DENIED' },
    ],
    [
      'refused, and not told why',
      { [detach]: failed(400, {}), [one]: { status: 500 } },
      { kind: 'rejected' },
    ],
    ['not answered', { [detach]: { status: 500 } }, { kind: 'unknown', code: 'HTTP_500' }],
  ])('%s', async (_name, answers, expected) => {
    expect(await remove(answers)).toMatchObject(expected);
  });

  it('takes a key of its own each time', async () => {
    await withStub({ [detach]: { status: 200, body: card() } }, async (gateway, stub) => {
      await gateway.removeMethod('cus_1/pm_1');
      await gateway.removeMethod('cus_1/pm_1');
      const keys = stub.requests.map(({ headers }) => headers['idempotency-key']);
      expect(new Set(keys).size).toBe(2);
    });
  });

  it('that is none of Stripe’s asks nobody', async () => {
    expect(await remove({}, 'tok')).toEqual({ kind: 'ok', value: null });
  });
});

describe('checking the keys', () => {
  const account = 'GET /v1/account';
  const name = { settings: { dashboard: { display_name: 'Mekong Demo' } }, id: 'acct_1' };
  it.each<[string, Record<string, StubAnswer>, object]>([
    ['names the account', { [account]: { status: 200, body: name } }, { kind: 'ok', account: 'Mekong Demo' }],
    [
      'names the business',
      { [account]: { status: 200, body: { business_profile: { name: 'Mekong' } } } },
      { kind: 'ok', account: 'Mekong' },
    ],
    [
      'names the owner',
      { [account]: { status: 200, body: { email: 'ada@example.com' } } },
      { account: 'ada@example.com' },
    ],
    [
      'names the id',
      { [account]: { status: 200, body: { id: 'acct_1' } } },
      { kind: 'ok', account: 'acct_1' },
    ],
    [
      'refuses a false key',
      { [account]: failed(401, {}) },
      { kind: 'refused', code: 'INVALID_API_KEY', message: 'no' },
    ],
    [
      'takes a restricted key that may see payments',
      { [account]: failed(403, {}), [`GET ${intents}`]: { status: 200, body: list([]) } },
      { kind: 'ok', account: null },
    ],
    [
      'refuses a restricted key that may not',
      { [account]: failed(403, {}), [`GET ${intents}`]: failed(403, {}) },
      { kind: 'refused', code: 'PERMISSION_DENIED' },
    ],
    ['does not know', { [account]: { status: 500 } }, { kind: 'unknown', code: 'HTTP_500' }],
  ])('%s', async (_name, answers, expected) => {
    expect(await withStub(answers, (gateway) => gateway.check())).toMatchObject(expected);
  });
});

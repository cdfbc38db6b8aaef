import { describe, expect, it } from 'vitest';
import type { StubAnswer } from '../testing/stub-server.ts';
import { capture, captured, issue, order, orders, request, sentBody, withStub } from './testing/answers.ts';

describe('charging a saved method', () => {
  const post = `POST ${orders}`;
  const charge = { ...request, methodToken: 'tok-1' };
  const chargeWith = (answers: Record<string, StubAnswer>) =>
    withStub(answers, async (gateway, stub) => ({
      outcome: await gateway.chargeSaved(charge),
      paths: stub.requests.slice(1).map(({ path }) => path),
      keys: stub.requests.slice(1).map(({ headers }) => headers['paypal-request-id']),
    }));

  it('sends the token and says that the buyer is away', async () => {
    await withStub({ [post]: { status: 201, body: captured(capture()) } }, async (gateway, stub) => {
      expect(await gateway.chargeSaved(charge)).toMatchObject({
        kind: 'ok',
        value: { id: 'C1', orderId: 'O1' },
      });
      expect(sentBody(stub).payment_source).toEqual({
        paypal: {
          vault_id: 'tok-1',
          stored_credential: { payment_initiator: 'MERCHANT', usage: 'SUBSEQUENT' },
        },
      });
    });
  });

  it('captures an order that PayPal only approved', async () => {
    const { outcome, paths, keys } = await chargeWith({
      [post]: { status: 201, body: order({ status: 'APPROVED' }) },
      [`POST ${orders}/O1/capture`]: { status: 201, body: captured(capture()) },
    });
    expect(outcome).toMatchObject({ kind: 'ok' });
    expect(paths).toEqual([orders, `${orders}/O1/capture`]);
    expect(keys).toEqual(['key-1', 'key-1.capture']);
  });

  it('is declined when the buyer would have to come back', async () => {
    const links = [{ rel: 'payer-action', href: 'https://pay.example/' }];
    const body = order({ status: 'PAYER_ACTION_REQUIRED', links });
    const { outcome } = await chargeWith({ [post]: { status: 201, body } });
    expect(outcome).toMatchObject({ kind: 'declined', code: 'AUTHENTICATION_REQUIRED' });
  });

  it.each<[StubAnswer, object]>([
    [issue('INVALID_RESOURCE_ID', 404), { kind: 'declined', code: 'METHOD_GONE', debugId: 'd1' }],
    [issue('TOKEN_ID_NOT_FOUND'), { kind: 'declined', code: 'METHOD_GONE' }],
    [issue('PAYER_ACTION_REQUIRED'), { kind: 'declined', code: 'AUTHENTICATION_REQUIRED' }],
    [issue('INVALID_CURRENCY_CODE'), { kind: 'rejected' }],
    [
      { status: 201, body: {} },
      { kind: 'unknown', code: 'GARBAGE' },
    ],
    [{ status: 503 }, { kind: 'unknown', code: 'HTTP_503' }],
  ])('%j is %j', async (answer, expected) => {
    expect((await chargeWith({ [post]: answer })).outcome).toMatchObject(expected);
  });
});

describe('a saved method', () => {
  it.each([
    ['ada@example.com', 'a***@example.com'],
    [undefined, 'PayPal'],
  ])('of %s is shown as %s', async (email_address, label) => {
    const payment_source = {
      paypal: { email_address, attributes: { vault: { id: 'tok-1', status: 'VAULTED' } } },
    };
    const body = order({ payment_source });
    const found = await withStub({ [`GET ${orders}/O1`]: { status: 200, body } }, (gateway) =>
      gateway.fetchOrder('O1'),
    );
    expect(found).toMatchObject({ value: { savedMethod: { token: 'tok-1', kind: 'paypal', label } } });
  });

  it.each<[StubAnswer, object]>([
    [{ status: 204 }, { kind: 'ok', value: null }],
    [issue('INVALID_RESOURCE_ID', 404), { kind: 'ok', value: null }],
    [issue('NOT_AUTHORIZED', 403), { kind: 'rejected' }],
    [{ status: 500 }, { kind: 'unknown' }],
  ])('removed with answer %j is %j', async (answer, expected) => {
    const path = '/v3/vault/payment-tokens/tok%2F1';
    const outcome = await withStub({ [`DELETE ${path}`]: answer }, (gateway) =>
      gateway.removeMethod('tok/1'),
    );
    expect(outcome).toMatchObject(expected);
  });
});

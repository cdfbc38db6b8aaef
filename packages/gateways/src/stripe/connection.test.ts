import { describe, expect, it } from 'vitest';
import { createStripeGateway, stripeConnections } from './index.ts';

const webhookSecret = 'whsec_1';

describe('the connections', () => {
  it.each([
    ['live', 'sk_live_1'],
    ['live', 'rk_live_1'],
    ['test', 'sk_test_1'],
    ['test', 'rk_test_1'],
  ] as const)('%s takes %s', (kind, secretKey) => {
    expect(stripeConnections[kind]({ secretKey, webhookSecret })).toEqual({
      kind,
      baseUrl: 'https://api.stripe.com',
      secretKey,
      webhookSecrets: [webhookSecret],
      timeoutMs: 20_000,
    });
  });

  it.each([
    ['live', 'sk_test_secret'],
    ['live', 'pk_live_secret'],
    ['test', 'sk_live_secret'],
    ['test', 'whsec_secret'],
    ['test', ''],
  ] as const)('%s refuses %j, and does not repeat it', (kind, secretKey) => {
    const connecting = () => stripeConnections[kind]({ secretKey, webhookSecret });
    expect(connecting).toThrow(RangeError);
    expect(connecting).not.toThrow('secret"');
    expect(connecting).not.toThrow(/_secret/);
  });

  it('sandbox speaks to the simulator alone', () => {
    const baseUrl = 'http://127.0.0.1:8000/sandbox/stripe';
    const keys = { baseUrl, secretKey: 'sk_test_1', webhookSecret };
    expect(stripeConnections.sandbox(keys)).toMatchObject({ kind: 'sandbox', baseUrl });
    expect(() => stripeConnections.sandbox({ ...keys, secretKey: 'sk_live_1' })).toThrow(RangeError);
  });

  it('believes the former secret while it is rolled, and never an empty one', () => {
    const keys = { secretKey: 'sk_test_1', webhookSecret, formerWebhookSecret: 'whsec_0' };
    expect(stripeConnections.test(keys).webhookSecrets).toEqual(['whsec_1', 'whsec_0']);
    expect(
      stripeConnections.test({ ...keys, webhookSecret: '', formerWebhookSecret: '' }).webhookSecrets,
    ).toEqual([]);
  });
});

it('a gateway says what it can do', () => {
  const deps = { fetch, now: () => new Date(0), log: () => {} };
  const connection = stripeConnections.live({ secretKey: 'sk_live_1', webhookSecret });
  const { name, kind, capabilities } = createStripeGateway(deps, connection);
  expect([name, kind]).toEqual(['stripe', 'live']);
  expect(capabilities).toMatchObject({
    idempotencyHours: 24,
    refundWindowDays: null,
    saveMethod: true,
    capturesOnApproval: true,
  });
  expect(capabilities.minimum('USD')).toEqual({ amount: 50n, currency: 'USD' });
  expect(capabilities.minimum('XPF')).toBeNull();
});

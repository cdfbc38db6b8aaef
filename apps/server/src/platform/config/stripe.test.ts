import { describe, expect, test } from 'vitest';
import { stripeConnection } from './stripe.ts';
import type { Values } from './variables.ts';

const HOOK = { STRIPE_WEBHOOK_SECRET: 'whsec_1' };
const development = (values: Values) => stripeConnection(values, false);
const production = (values: Values) => stripeConnection(values, true);

describe('the key says which Stripe is spoken to', () => {
  test.each([
    ['sk_test_1', 'test'],
    ['rk_test_1', 'test'],
    ['sk_live_1', 'live'],
    ['rk_live_1', 'live'],
  ] as const)('%s: %s', (secretKey, kind) => {
    expect(production({ STRIPE_SECRET_KEY: secretKey, ...HOOK })).toEqual({
      connection: { kind, secretKey, webhookSecret: 'whsec_1', webhookSecretPrevious: null },
      problems: [],
    });
  });

  test('none: our sandbox in development, no Stripe in production', () => {
    expect(development({})).toEqual({ connection: { kind: 'sandbox' }, problems: [] });
    expect(production({})).toEqual({ connection: null, problems: [] });
  });

  test('the old signing secret is kept beside the new one', () => {
    const values = { STRIPE_SECRET_KEY: 'sk_test_1', ...HOOK, STRIPE_WEBHOOK_SECRET_PREVIOUS: 'whsec_0' };
    expect(development(values).connection).toMatchObject({ webhookSecretPrevious: 'whsec_0' });
  });
});

describe('what is wrong is said', () => {
  test.each([
    [
      { STRIPE_SECRET_KEY: 'sk_test_1' },
      'STRIPE_WEBHOOK_SECRET: is missing, though the other Stripe key is set',
    ],
    [HOOK, 'STRIPE_SECRET_KEY: is missing, though the other Stripe key is set'],
    [
      { STRIPE_SECRET_KEY: 'pk_test_1', ...HOOK },
      'STRIPE_SECRET_KEY: must begin with sk_test_, rk_test_, sk_live_ or rk_live_',
    ],
    [
      { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'we_1' },
      'STRIPE_WEBHOOK_SECRET: must begin with whsec_',
    ],
  ] as [Values, string][])('%j', (values, problem) => {
    for (const { problems } of [development(values), production(values)]) expect(problems).toEqual([problem]);
  });

  test('a live key in development', () => {
    expect(development({ STRIPE_SECRET_KEY: 'sk_live_1', ...HOOK }).problems).toEqual([
      'STRIPE_SECRET_KEY: a live key is for production only: take the test key here',
    ]);
  });
});

import { movableClock } from '@mekong/kit';
import { testConfig } from '@mekong/testing';
import { describe, expect, test } from 'vitest';
import type { Config } from '../platform/config/config.ts';
import { buildGateways, gatewayDeps } from './gateways.ts';
import type { RunningSandbox } from './sandbox.ts';

const sandbox = {
  paypal: {
    clientId: 'a',
    clientSecret: 'b',
    webhookId: 'c',
    caPem: '',
    certHost: 'x',
    baseUrl: 'http://127.0.0.1:1',
  },
  stripe: { secretKey: 'sk_test_1', webhookSecret: 'whsec_1', baseUrl: 'http://127.0.0.1:1/stripe' },
} as RunningSandbox;
const paypal = (kind: 'test' | 'live') => ({ kind, clientId: 'a', clientSecret: 'b', webhookId: 'c' });
const stripe = (kind: 'test' | 'live') => ({
  kind,
  secretKey: `sk_${kind}_1`,
  webhookSecret: 'whsec_1',
  webhookSecretPrevious: 'whsec_0',
});
const deps = gatewayDeps({ clock: movableClock(new Date()), log: null as never });

const built = (config: Partial<Config>, running: RunningSandbox | null) =>
  buildGateways(deps, testConfig(config), running).map(({ name, kind }) => `${name} ${kind}`);

describe('the gateways of a process, PayPal first', () => {
  test.each([
    ['both of the sandbox', {}, sandbox, ['paypal sandbox', 'stripe sandbox']],
    ['one by its own keys', { stripe: stripe('test') }, sandbox, ['paypal sandbox', 'stripe test']],
    ['the other by its own keys', { paypal: paypal('test') }, sandbox, ['paypal test', 'stripe sandbox']],
    ['both live', { paypal: paypal('live'), stripe: stripe('live') }, null, ['paypal live', 'stripe live']],
    [
      'live beside test',
      { paypal: paypal('live'), stripe: stripe('test') },
      null,
      ['paypal live', 'stripe test'],
    ],
    ['one alone', { paypal: null, stripe: stripe('live') }, null, ['stripe live']],
    ['none', { paypal: null, stripe: null }, null, []],
    ['none where the sandbox may not answer', {}, null, []],
  ] as [string, Partial<Config>, RunningSandbox | null, string[]][])(
    '%s',
    (_name, config, running, expected) => {
      expect(built(config, running)).toEqual(expected);
    },
  );
});

import type { ConnectionKind } from '../port.ts';

export interface StripeConnection {
  kind: ConnectionKind;
  /** Without a trailing slash; `/v1/…` follows. */
  baseUrl: string;
  secretKey: string;
  /** What deliveries may be signed with: the endpoint's secret and, while it is rolled, its predecessor. */
  webhookSecrets: readonly string[];
  /** Longest wait for one answer, body included. */
  timeoutMs: number;
}

/** What the seller copies from Stripe's developer pages. */
export interface StripeKeys {
  /** `sk_…`, or a restricted `rk_…`. */
  secretKey: string;
  /** `whsec_…` */
  webhookSecret: string;
  /** The secret before the last roll; Stripe signs with both for up to a day. */
  formerWebhookSecret?: string;
}

/** Where a simulator answers. */
export interface StripeSimulator extends StripeKeys {
  baseUrl: string;
}

const timeoutMs = 20_000;
const officialUrl = 'https://api.stripe.com';

/** The three worlds. Throws RangeError for a key of another world: a test key must never stand in for a live one. */
export const stripeConnections = {
  live: (keys: StripeKeys): StripeConnection => connect('live', officialUrl, keys),
  test: (keys: StripeKeys): StripeConnection => connect('test', officialUrl, keys),
  sandbox: (simulator: StripeSimulator): StripeConnection => connect('sandbox', simulator.baseUrl, simulator),
};

function connect(kind: ConnectionKind, baseUrl: string, keys: StripeKeys): StripeConnection {
  const wanted = kind === 'live' ? 'live' : 'test';
  if (!new RegExp(`^(sk|rk)_${wanted}_`).test(keys.secretKey)) {
    throw new RangeError(`the secret key does not start with sk_${wanted}_ or rk_${wanted}_`);
  }
  const secrets = [keys.webhookSecret, keys.formerWebhookSecret ?? ''];
  return {
    kind,
    baseUrl,
    secretKey: keys.secretKey,
    // Anybody can sign with an empty secret.
    webhookSecrets: secrets.filter((secret) => secret !== ''),
    timeoutMs,
  };
}

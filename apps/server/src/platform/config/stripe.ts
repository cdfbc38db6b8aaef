import type { Values } from './variables.ts';

/** Which Stripe is spoken to: our own `sandbox` (development without keys), its test mode, or live; the key says which. */
export type StripeConnection =
  | { kind: 'sandbox' }
  | {
      kind: 'test' | 'live';
      secretKey: string;
      webhookSecret: string;
      /** Accepted beside the new one while it is rotated. */
      webhookSecretPrevious: string | null;
    };

const KEYS = ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'] as const;
const SIGNING = ['STRIPE_WEBHOOK_SECRET', 'STRIPE_WEBHOOK_SECRET_PREVIOUS'] as const;

/** The connection, null when production has none; half a connection is a problem. */
export function stripeConnection(
  values: Values,
  isProduction: boolean,
): { connection: StripeConnection | null; problems: string[] } {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = values;
  if (!secretKey && !webhookSecret)
    return { connection: isProduction ? null : { kind: 'sandbox' }, problems: [] };
  const missing = KEYS.filter((name) => values[name] === undefined);
  const problems = missing.map((name) => `${name}: is missing, though the other Stripe key is set`);
  problems.push(...shapeProblems(values));
  const kind = kindOf(secretKey);
  // Everybody who buys in development is a test customer, whom live money may not reach.
  if (kind === 'live' && !isProduction)
    problems.push('STRIPE_SECRET_KEY: a live key is for production only: take the test key here');
  if (!secretKey || !webhookSecret || !kind) return { connection: null, problems };
  const webhookSecretPrevious = values.STRIPE_WEBHOOK_SECRET_PREVIOUS ?? null;
  return { connection: { kind, secretKey, webhookSecret, webhookSecretPrevious }, problems };
}

function kindOf(secretKey: string | undefined): 'test' | 'live' | null {
  const [, kind] = /^[sr]k_(test|live)_./.exec(secretKey ?? '') ?? [];
  return (kind as 'test' | 'live' | undefined) ?? null;
}

function shapeProblems(values: Values): string[] {
  const key = values.STRIPE_SECRET_KEY;
  const wrong = SIGNING.filter((name) => values[name] !== undefined && !/^whsec_./.test(values[name] ?? ''));
  return [
    ...(key && !kindOf(key)
      ? ['STRIPE_SECRET_KEY: must begin with sk_test_, rk_test_, sk_live_ or rk_live_']
      : []),
    ...wrong.map((name) => `${name}: must begin with whsec_`),
  ];
}

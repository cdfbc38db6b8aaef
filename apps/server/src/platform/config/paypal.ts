import type { Values } from './variables.ts';

/**
 * Which PayPal is spoken to: our own `sandbox` on loopback (development without keys), PayPal's `test` environment, or
 * `live`.
 */
export type PaypalConnection =
  | { kind: 'sandbox' }
  | { kind: 'test' | 'live'; clientId: string; clientSecret: string; webhookId: string | null };

const KEYS = ['PAYPAL_CLIENT_ID', 'PAYPAL_CLIENT_SECRET'] as const;

/** The connection, null when production has none; half a connection is a problem. */
export function paypalConnection(
  values: Values,
  isProduction: boolean,
): { connection: PaypalConnection | null; problems: string[] } {
  const { PAYPAL_CLIENT_ID: clientId, PAYPAL_CLIENT_SECRET: clientSecret } = values;
  const webhookId = values.PAYPAL_WEBHOOK_ID ?? null;
  const problems: string[] = [];
  if (!clientId && !clientSecret) return { connection: isProduction ? null : { kind: 'sandbox' }, problems };
  const missing = KEYS.filter((name) => values[name] === undefined);
  problems.push(...missing.map((name) => `${name}: is missing, though the other PayPal key is set`));
  if (isProduction && !webhookId)
    problems.push('PAYPAL_WEBHOOK_ID: is missing: without it no webhook can be verified');
  if (isProduction && !values.PAYPAL_MODE)
    problems.push('PAYPAL_MODE: is missing: must be one of sandbox, live');
  // Everybody who buys in development is a test customer, whom live money may not reach.
  if (!isProduction && values.PAYPAL_MODE === 'live')
    problems.push('PAYPAL_MODE: live is for production only: set MEKONG_ENV=production, or sandbox here');
  if (!clientId || !clientSecret) return { connection: null, problems };
  const kind = values.PAYPAL_MODE === 'live' ? 'live' : 'test';
  return { connection: { kind, clientId, clientSecret, webhookId }, problems };
}

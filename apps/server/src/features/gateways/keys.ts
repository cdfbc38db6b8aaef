import { z } from 'zod';

const key = z.string().trim().min(1).max(500);

/** What a seller copies from a gateway's own pages. */
export const keysSchema = z.discriminatedUnion('gateway', [
  z.strictObject({
    gateway: z.literal('paypal'),
    /** PayPal's keys do not say which of its worlds they open. */
    mode: z.enum(['sandbox', 'live']),
    clientId: key,
    clientSecret: key,
    webhookId: key,
  }),
  z.strictObject({
    gateway: z.literal('stripe'),
    secretKey: key.regex(/^(sk|rk)_(test|live)_/, 'begins with sk_test_, sk_live_, rk_test_ or rk_live_'),
    webhookSecret: key.regex(/^whsec_/, 'begins with whsec_'),
  }),
]);

export type PastedKeys = z.output<typeof keysSchema>;
export type PastedGateway = PastedKeys['gateway'];
export type PastedKind = 'test' | 'live';

/** Which of the gateway's worlds the keys open. */
export function kindOf(keys: PastedKeys): PastedKind {
  const live = keys.gateway === 'paypal' ? keys.mode === 'live' : /^.k_live_/.test(keys.secretKey);
  return live ? 'live' : 'test';
}

const masked = (text: string, shown: number): string => `${text.slice(0, shown)}…${text.slice(-4)}`;

/** Enough to recognise the keys, too little to use them. */
export const hintOf = (keys: PastedKeys): string =>
  keys.gateway === 'paypal' ? masked(keys.clientId, 4) : masked(keys.secretKey, 8);

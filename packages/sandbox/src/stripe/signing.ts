import { createHmac } from 'node:crypto';
import { seconds } from './context.ts';

/** The headers of one delivery: every attempt has a time and so a signature of its own. */
export function deliveryHeaders(secret: string, body: string, now: Date): Record<string, string> {
  const time = seconds(now);
  // The key is the whole secret as it is written, `whsec_` included. Test events carry a `v0` that means nothing.
  const sign = (key: string) => createHmac('sha256', key).update(`${time}.${body}`).digest('hex');
  return {
    'stripe-signature': `t=${time},v1=${sign(secret)},v0=${sign('v0')}`,
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
  };
}

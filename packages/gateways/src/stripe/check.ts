import type { ConnectionCheck } from '../port.ts';
import { findText } from '../reading.ts';
import type { StripeReply } from './client.ts';
import type { Tools } from './orders.ts';

/** Reads whose account the key belongs to; a restricted key may lack that right and only list payments. */
export async function check({ client }: Tools): Promise<ConnectionCheck> {
  const account = await client.send((stripe) => stripe.accounts.retrieveCurrent());
  if (account.kind !== 'refused' || account.status !== 403) return judged(account);
  return judged(await client.send((stripe) => stripe.paymentIntents.list({ limit: 1 })));
}

function judged(reply: StripeReply): ConnectionCheck {
  if (reply.kind === 'success') return { kind: 'ok', account: nameOf(reply.body) };
  const { kind, code, message } = reply;
  return { kind, code, message };
}

function nameOf(body: unknown): string | null {
  return (
    findText(body, 'settings', 'dashboard', 'display_name') ??
    findText(body, 'business_profile', 'name') ??
    findText(body, 'email') ??
    findText(body, 'id')
  );
}

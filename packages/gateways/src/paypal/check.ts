import type { ConnectionCheck } from '../port.ts';
import type { Tools } from './orders.ts';

/** A token and one harmless read with it. PayPal does not say whose account it is. */
export async function check({ client }: Pick<Tools, 'client'>): Promise<ConnectionCheck> {
  const reply = await client.send({ method: 'GET', path: '/v1/notifications/webhooks-events?page_size=1' });
  if (reply.kind === 'success') return { kind: 'ok', account: null };
  const { kind, code, message } = reply;
  return { kind, code, message };
}

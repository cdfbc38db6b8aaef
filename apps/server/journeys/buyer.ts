import type { World } from '@mekong/testing';

// biome-ignore lint/suspicious/noExplicitAny: answers are asserted on, not typed
type Json = any;

export interface Buyer {
  readonly token: string;
  get(path: string): Promise<Json>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Json>;
  /** Status and body, whatever the status. */
  send(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: Json }>;
  checkout(what: { plan: string; interval: string }): Promise<Json>;
  /** What the buyer's click on the gateway's page does. */
  approve(checkout: Json, payer?: { card: string }): Promise<void>;
}

const PASSWORD = 'correct horse battery';

/** Somebody who signs up over HTTP and buys. */
export const buyer = (world: World, email: string): Promise<Buyer> => enter(world, 'register', email);

/** The same, signing in again: a token lives for a day. */
export const returning = (world: World, email: string): Promise<Buyer> => enter(world, 'login', email);

async function enter(world: World, way: 'register' | 'login', email: string): Promise<Buyer> {
  const { url } = await world.api();
  const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(url + path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : null };
  };
  const entered = await send('POST', `/api/v1/auth/${way}`, { email, password: PASSWORD });
  if (entered.status >= 300) throw new Error(`${way}: ${JSON.stringify(entered.body)}`);
  const token: string = entered.body.data.accessToken;
  const mine = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    send(method, path, body, { authorization: `Bearer ${token}`, ...headers });
  const data = async (method: string, path: string, body?: unknown, headers?: Record<string, string>) => {
    const answer = await mine(method, path, body, headers);
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body.data;
  };
  return {
    token,
    send: mine,
    get: (path) => data('GET', path),
    post: (path, body, headers) => data('POST', path, body, headers),
    checkout: (what) => data('POST', '/api/v1/checkout', what),
    async approve(checkout, payer) {
      const orderId = new URL(checkout.approvalUrl).searchParams.get('token');
      const answer = await fetch(`${world.sandboxUrl}/_control/approve`, {
        method: 'POST',
        body: JSON.stringify({ orderId, ...(payer ? { payer } : {}) }),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
  };
}

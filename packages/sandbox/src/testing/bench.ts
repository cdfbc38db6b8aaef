import type { AddressInfo } from 'node:net';
import { type MovableClock, movableClock } from '@mekong/kit';
import { createSandbox, type Sandbox, type SandboxOptions } from '../sandbox.ts';
import { type Json, type Received, startReceiver } from './receiver.ts';

/** An answer, read to its end. */
export interface Reply {
  status: number;
  body: Json;
  headers: Headers;
}

/** A running sandbox with a clock, a receiver of events and a signed-in client. */
export interface Bench {
  sandbox: Sandbox;
  clock: MovableClock;
  url: string;
  received: Received[];
  /** What the receiver answers from now on. */
  answerWith(status: number): void;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  control(path: string, body?: unknown): Promise<Reply>;
  signIn(): Promise<void>;
  order(changes?: OrderChanges): Promise<Reply>;
  paid(
    changes?: OrderChanges & { card?: string },
  ): Promise<{ orderId: string; captureId: string; tokenId: string; reply: Reply }>;
  close(): Promise<void>;
}

/** What a test wants otherwise than in the usual order. */
export interface OrderChanges {
  value?: string;
  currency?: string;
  invoiceId?: string;
  customId?: string;
  vault?: boolean;
  key?: string;
}

/** The usual order: one unit, the wallet, both addresses. */
export function orderBody(changes: OrderChanges = {}): Record<string, unknown> {
  const attributes = { vault: { store_in_vault: 'ON_SUCCESS', usage_type: 'MERCHANT' } };
  return {
    intent: 'CAPTURE',
    purchase_units: [
      {
        reference_id: 'pay_1',
        custom_id: changes.customId ?? 'pay_1',
        ...(changes.invoiceId ? { invoice_id: changes.invoiceId } : {}),
        description: 'One month',
        amount: { currency_code: changes.currency ?? 'USD', value: changes.value ?? '29.00' },
      },
    ],
    payment_source: {
      paypal: {
        ...(changes.vault ? { attributes } : {}),
        experience_context: {
          brand_name: 'Acme',
          return_url: 'https://shop.example/return?a=1',
          cancel_url: 'https://shop.example/cancel',
          user_action: 'PAY_NOW',
        },
      },
    },
  };
}

/** The body of a charge of a saved payment method. */
export function chargeBody(tokenId: string, changes: OrderChanges = {}): Record<string, unknown> {
  const stored = {
    payment_initiator: 'MERCHANT',
    usage: 'SUBSEQUENT',
    usage_pattern: 'SUBSCRIPTION_PREPAID',
  };
  return {
    ...orderBody(changes),
    payment_source: { paypal: { vault_id: tokenId, stored_credential: stored } },
  };
}

/** Starts it all on free ports of the loopback. */
export async function startBench(options: Partial<SandboxOptions> = {}): Promise<Bench> {
  const clock = movableClock(new Date('2026-11-21T09:00:00Z'));
  const received: Received[] = [];
  let status = 200;
  const receiver = await startReceiver(received, () => status);
  const hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks`;
  const sandbox = createSandbox({ clock, webhookUrl: (gateway) => `${hook}/${gateway}`, ...options });
  const { url } = await sandbox.listen();
  let bearer = '';
  let keys = 0;
  const call: Bench['call'] = (method, path, body, headers = {}) =>
    request(url + path, method, body, { authorization: `Bearer ${bearer}`, ...headers });
  const control: Bench['control'] = (path, body) =>
    request(`${url}/_control/${path}`, body === undefined ? 'GET' : 'POST', body, {});
  const signIn = async () => {
    bearer = (await fetchToken(url, sandbox.paypal.clientId, sandbox.paypal.clientSecret)).body.access_token!;
  };
  const order: Bench['order'] = (changes = {}) => {
    keys += 1;
    return call('POST', '/v2/checkout/orders', orderBody(changes), {
      'paypal-request-id': changes.key ?? `order-${keys}`,
    });
  };
  const paid: Bench['paid'] = async (changes = {}) => {
    const orderId = (await order(changes)).body.id!;
    await control('approve', { orderId, ...(changes.card ? { payer: { card: changes.card } } : {}) });
    const reply = await call(
      'POST',
      `/v2/checkout/orders/${orderId}/capture`,
      {},
      { 'paypal-request-id': `capture-${orderId}` },
    );
    const tokenId = reply.body.payment_source?.paypal?.attributes?.vault?.id ?? '';
    return {
      orderId,
      captureId: reply.body.purchase_units?.[0]?.payments?.captures?.[0]?.id ?? '',
      tokenId,
      reply,
    };
  };
  await signIn();
  const close = async () => {
    await sandbox.close();
    receiver.closeAllConnections();
    receiver.close();
  };
  return {
    sandbox,
    clock,
    url,
    received,
    answerWith: (next) => {
      status = next;
    },
    call,
    control,
    signIn,
    order,
    paid,
    close,
  };
}

/** Asks for a bearer token with these credentials. */
export async function fetchToken(
  url: string,
  id: string,
  secret: string,
  grant = 'client_credentials',
): Promise<Reply> {
  const answer = await fetch(`${url}/v1/oauth2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: grant }),
  });
  return { status: answer.status, body: (await answer.json()) as Json, headers: answer.headers };
}

async function request(
  url: string,
  method: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Reply> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await fetch(url, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: text }),
  });
  const raw = await answer.text();
  return { status: answer.status, body: (raw ? JSON.parse(raw) : {}) as Json, headers: answer.headers };
}

import type { SandboxOptions } from '../sandbox.ts';
import { type Bench, startBench } from './bench.ts';

/** Parameters before they are written as a form. */
export interface Params {
  [name: string]: string | number | boolean | Params | (string | Params)[] | undefined;
}

/** An object of Stripe, untyped: tests say what they expect of it. */
// biome-ignore lint/suspicious/noExplicitAny: answers are looked into at any depth
export type StripeJson = any;

/** An answer of Stripe, read to its end. */
export interface StripeReply {
  status: number;
  body: StripeJson;
  headers: Headers;
}

/** A bench that speaks Stripe too. */
export interface StripeBench extends Bench {
  stripe(
    method: string,
    path: string,
    params?: Params,
    headers?: Record<string, string>,
  ): Promise<StripeReply>;
  session(changes?: Params): Promise<StripeReply>;
  /** A checkout that the buyer paid, with everything expanded. */
  paidSession(changes?: Params & { card?: string }): Promise<StripeJson>;
  /** A customer with a card that may be charged later. */
  saved(card?: string): Promise<{ customer: string; payment_method: string; session: StripeJson }>;
  charge(
    who: { customer: string; payment_method: string },
    changes?: Params,
    key?: string,
  ): Promise<StripeReply>;
  /** The types of Stripe's events so far, in the order they were made. */
  events(): Promise<string[]>;
}

const ALL = [
  'payment_intent.latest_charge.balance_transaction',
  'payment_intent.payment_method',
  'setup_intent.payment_method',
  'customer',
];

/** Bracket nesting, as the gateway's own clients write it. */
export function encode(params: Params): URLSearchParams {
  const form = new URLSearchParams();
  const add = (name: string, value: Params[string]) => {
    if (value === undefined) return;
    if (Array.isArray(value)) for (const [index, item] of value.entries()) add(`${name}[${index}]`, item);
    else if (typeof value === 'object')
      for (const [part, inner] of Object.entries(value)) add(`${name}[${part}]`, inner);
    else form.append(name, String(value));
  };
  for (const [name, value] of Object.entries(params)) add(name, value);
  return form;
}

/** The usual checkout: one line, a new customer, a card that is kept. */
export const sessionParams = (changes: Params = {}): Params => ({
  mode: 'payment',
  success_url: 'https://shop.example/return?session={CHECKOUT_SESSION_ID}',
  cancel_url: 'https://shop.example/cancel',
  client_reference_id: 'pay_1',
  customer_creation: 'always',
  customer_email: 'ada@example.com',
  metadata: { payment_id: 'pay_1' },
  branding_settings: { display_name: 'Acme' },
  line_items: [
    { quantity: 1, price_data: { currency: 'usd', unit_amount: 2_900, product_data: { name: 'One month' } } },
  ],
  payment_intent_data: {
    description: 'One month',
    metadata: { payment_id: 'pay_1' },
    setup_future_usage: 'off_session',
  },
  ...changes,
});

/** The usual saving of a card. */
export const setupParams = (changes: Params = {}): Params => ({
  mode: 'setup',
  currency: 'usd',
  customer_creation: 'always',
  success_url: 'https://shop.example/saved?session={CHECKOUT_SESSION_ID}',
  cancel_url: 'https://shop.example/cancel',
  metadata: { setup_id: 'pm_1' },
  setup_intent_data: { metadata: { setup_id: 'pm_1' } },
  ...changes,
});

/** Starts it all on free ports of the loopback. */
export async function startStripeBench(options: Partial<SandboxOptions> = {}): Promise<StripeBench> {
  const bench = await startBench(options);
  const stripe: StripeBench['stripe'] = (method, path, params = {}, headers = {}) =>
    request(bench, method, path, params, headers);
  const session: StripeBench['session'] = (changes = {}) =>
    stripe('POST', '/v1/checkout/sessions', sessionParams(changes));
  const read = async (id: string) =>
    (await stripe('GET', `/v1/checkout/sessions/${id}`, { expand: ALL })).body;
  const paidSession: StripeBench['paidSession'] = async ({ card, ...changes } = {}) => {
    const { body } = await session(changes);
    await bench.control('approve', { orderId: body.id, ...(card ? { payer: { card } } : {}) });
    return read(body.id);
  };
  const saved: StripeBench['saved'] = async (card) => {
    const paid = await paidSession(card ? { card } : {});
    return {
      customer: paid.customer.id,
      payment_method: paid.payment_intent.payment_method.id,
      session: paid,
    };
  };
  const charge: StripeBench['charge'] = (who, changes = {}, key = crypto.randomUUID()) =>
    stripe(
      'POST',
      '/v1/payment_intents',
      {
        ...who,
        amount: 1_900,
        currency: 'usd',
        confirm: true,
        off_session: true,
        metadata: { payment_id: 'pay_2' },
        ...changes,
      },
      { 'idempotency-key': key },
    );
  const events = async () =>
    (await stripe('GET', '/v1/events', { limit: 100 })).body.data
      .map((event: StripeJson) => event.type)
      .reverse();
  return { ...bench, stripe, session, paidSession, saved, charge, events };
}

async function request(
  bench: Bench,
  method: string,
  path: string,
  params: Params,
  headers: Record<string, string>,
): Promise<StripeReply> {
  const { secretKey, baseUrl } = bench.sandbox.stripe;
  const form = encode(params);
  const isPost = method === 'POST';
  const query = isPost || form.size === 0 ? '' : `?${form}`;
  const answer = await fetch(`${baseUrl()}${path}${query}`, {
    method,
    headers: { authorization: `Bearer ${secretKey}`, 'stripe-version': '2026-10-28.endive', ...headers },
    ...(isPost ? { body: form } : {}),
  });
  return { status: answer.status, body: await answer.json(), headers: answer.headers };
}

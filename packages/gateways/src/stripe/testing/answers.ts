import { type MovableClock, money, movableClock } from '@mekong/kit';
import type { Gateway, GatewayDeps, OrderRequest } from '../../port.ts';
import { type StubAnswer, type StubServer, startStub } from '../../testing/stub-server.ts';
import { createStripeGateway, type StripeConnection } from '../index.ts';

export const sessions = '/v1/checkout/sessions';
export const intents = '/v1/payment_intents';

export const request: OrderRequest = {
  paymentId: 'pay_1',
  reference: 'att_1',
  idempotencyKey: 'key-1',
  total: money(99_500n, 'USD'),
  description: 'Team, yearly',
  returnUrl: 'https://shop.example/success',
  cancelUrl: 'https://shop.example/cancel',
  saveMethod: false,
};

/** Bodies as Stripe writes them; `changes` replaces fields. */
export const booked = (changes: object = {}) => ({
  id: 'txn_1',
  amount: 99_500,
  currency: 'usd',
  fee: 2_916,
  ...changes,
});

export const charge = (changes: object = {}) => ({
  id: 'ch_1',
  object: 'charge',
  amount: 99_500,
  amount_refunded: 0,
  currency: 'usd',
  created: 1_795_600_000,
  disputed: false,
  balance_transaction: booked(),
  ...changes,
});

export const card = (changes: object = {}) => ({
  id: 'pm_1',
  customer: 'cus_1',
  type: 'card',
  card: { brand: 'visa', last4: '4242' },
  ...changes,
});

export const intent = (changes: object = {}) => ({
  id: 'pi_1',
  object: 'payment_intent',
  amount: 99_500,
  currency: 'usd',
  created: 1_795_600_000,
  status: 'succeeded',
  customer: 'cus_1',
  payment_method: card(),
  setup_future_usage: null,
  metadata: { payment_id: 'pay_1', reference: 'att_1' },
  latest_charge: charge(),
  ...changes,
});

export const session = (changes: object = {}) => ({
  id: 'cs_1',
  object: 'checkout.session',
  mode: 'payment',
  status: 'open',
  amount_total: 99_500,
  currency: 'usd',
  url: 'https://pay.example/cs_1',
  expires_at: 1_795_686_400,
  metadata: { payment_id: 'pay_1', reference: 'att_1' },
  payment_intent: null,
  ...changes,
});

export const paid = (changes: object = {}) =>
  session({ status: 'complete', url: null, payment_intent: intent(changes) });

export const list = (data: object[], has_more = false) => ({ object: 'list', data, has_more });

/** An error as Stripe writes it. */
export const failed = (status: number, error: object): StubAnswer => ({
  status,
  body: { error: { type: 'invalid_request_error', message: 'no', ...error } },
  headers: { 'request-id': 'req_1' },
});

export interface TestGateway {
  gateway: Gateway;
  connection: StripeConnection;
  clock: MovableClock;
  deps: GatewayDeps;
  logged: { level: string; message: string; context: Record<string, unknown> }[];
}

/** A gateway talking to `baseUrl`, with its clock and its log in the test's hands. */
export function testGateway(baseUrl: string): TestGateway {
  const clock = movableClock(new Date('2026-11-21T10:00:00Z'));
  const logged: TestGateway['logged'] = [];
  const deps: GatewayDeps = {
    fetch: globalThis.fetch,
    now: clock.now,
    log: (level, message, context) => logged.push({ level, message, context }),
  };
  const connection: StripeConnection = {
    kind: 'test',
    baseUrl,
    secretKey: 'sk_test_1',
    webhookSecrets: ['whsec_now'],
    timeoutMs: 1000,
  };
  return { gateway: createStripeGateway(deps, connection), connection, clock, deps, logged };
}

/** Runs `work` on a gateway whose other end answers as told. */
export async function withStub<T>(
  answers: Record<string, StubAnswer | StubAnswer[]>,
  work: (gateway: Gateway, stub: StubServer) => Promise<T>,
): Promise<T> {
  await using stub = await startStub();
  for (const [key, answer] of Object.entries(answers)) {
    stub.answers[key] = Array.isArray(answer) ? answer : [answer];
  }
  return await work(testGateway(stub.url).gateway, stub);
}

/** The last form that was sent, field by field as it was written. */
export const sentForm = (stub: StubServer) =>
  Object.fromEntries(new URLSearchParams(stub.requests.at(-1)?.body ?? ''));

export const sentQuery = (stub: StubServer) =>
  Object.fromEntries(new URL(stub.requests.at(-1)?.path ?? '', 'http://x').searchParams);

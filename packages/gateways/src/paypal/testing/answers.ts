import { money } from '@mekong/kit';
import type { Gateway, OrderRequest } from '../../port.ts';
import { type StubAnswer, type StubServer, startStub } from '../../testing/stub-server.ts';
import { testGateway } from './gateway.ts';

export const orders = '/v2/checkout/orders';
export const usd = (value: string) => ({ currency_code: 'USD', value });

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

/** Bodies as PayPal writes them; `changes` replaces fields. */
export const capture = (changes: object = {}) => ({
  id: 'C1',
  status: 'COMPLETED',
  amount: usd('995.00'),
  custom_id: 'pay_1',
  create_time: '2026-11-21T09:00:00Z',
  ...changes,
});

export const order = (changes: object = {}, payments: object = {}) => ({
  id: 'O1',
  status: 'COMPLETED',
  create_time: '2026-11-21T08:00:00Z',
  purchase_units: [{ amount: usd('995.00'), custom_id: 'pay_1', payments }],
  ...changes,
});

export const captured = (...captures: object[]) => order({}, { captures });
export const issue = (name: string, status = 422): StubAnswer => ({
  status,
  body: { name: 'UNPROCESSABLE_ENTITY', debug_id: 'd1', details: [{ issue: name }] },
});

/** Runs `work` on a gateway whose other end answers as told. */
export async function withStub<T>(
  answers: Record<string, StubAnswer>,
  work: (gateway: Gateway, stub: StubServer) => Promise<T>,
): Promise<T> {
  await using stub = await startStub();
  for (const [key, answer] of Object.entries(answers)) stub.answers[key] = [answer];
  return await work(testGateway(stub.url).gateway, stub);
}

export const sentBody = (stub: StubServer) => JSON.parse(stub.requests.at(-1)?.body ?? 'null');

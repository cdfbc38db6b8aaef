import { basename } from 'node:path';
import { type BrowserContext, expect } from '@playwright/test';
import { origin } from './origin.ts';
import { call } from './people.ts';

interface Money {
  amount: number;
  currency: string;
}
export interface Payment {
  id: string;
  state: string;
  gateway: string;
  amount: Money;
}
export interface Subscription {
  id: string;
  state: string;
  currentPeriodStart: string | null;
  currentPeriodEnd: string | null;
  cancelAt: string | null;
}
export interface Checkout {
  id: string;
  state: string;
  approvalUrl: string;
}

/** What the API says of the signed-in customer, to compare the pages with. */
export async function accountOf({ request }: BrowserContext) {
  const [payments, subscriptions, invoices, licenses] = await Promise.all([
    call<Payment[]>(request, '/api/v1/payments'),
    call<Subscription[]>(request, '/api/v1/subscriptions'),
    call<{ id: string; state: string; number: string | null; total: Money }[]>(request, '/api/v1/invoices'),
    call<{ key: string; state: string }[]>(request, '/api/v1/licenses'),
  ]);
  return { payments, subscriptions, invoices, licenses };
}

/** Starts a purchase without the pages. */
export function startCheckout(
  { request }: BrowserContext,
  interval: 'year' | 'month' = 'year',
  gateway: 'paypal' | 'stripe' | 'manual' = 'paypal',
) {
  return call<Checkout>(request, '/api/v1/checkout', { plan: 'team', interval, gateway });
}

/** What the buyer's click on the gateway's page does; `card` by its last digits. */
export async function approve({ request }: BrowserContext, checkout: Checkout, card?: string): Promise<void> {
  const data = { orderId: orderOf(checkout.approvalUrl), ...(card ? { payer: { card } } : {}) };
  const answer = await request.post(`${origin()}/sandbox/_control/approve`, { data });
  if (!answer.ok()) throw new Error(`approve: ${answer.status()} ${await answer.text()}`);
}

/** PayPal names the order in the query, Stripe its session at the end of the path. */
function orderOf(approvalUrl: string): string {
  const { searchParams, pathname } = new URL(approvalUrl);
  return searchParams.get('token') ?? searchParams.get('approval_session_id') ?? basename(pathname);
}

export function capture({ request }: BrowserContext, checkout: Checkout): Promise<unknown> {
  return call(request, '/api/v1/payments/capture', { checkoutId: checkout.id });
}

/** A purchase whose card was declined. */
export async function declinedCheckout(context: BrowserContext): Promise<Checkout> {
  const checkout = await startCheckout(context);
  await approve(context, checkout, '0341');
  await capture(context, checkout);
  return checkout;
}

/** Buys Team without the pages; the webhook may be settling it already, so the end is waited for. */
export async function buy(
  context: BrowserContext,
  { gateway, card }: { gateway?: 'paypal' | 'stripe'; card?: string } = {},
): Promise<Checkout> {
  const checkout = await startCheckout(context, 'year', gateway);
  await approve(context, checkout, card);
  await capture(context, checkout);
  await expect
    .poll(async () => (await accountOf(context)).subscriptions.map(({ state }) => state))
    .toContain('active');
  return checkout;
}

/** Saves PayPal without the pages; from here on it is what is charged. */
export async function saveDefault(context: BrowserContext): Promise<void> {
  const path = '/api/v1/payment-methods';
  const { setup } = await call<{ setup: Checkout }>(context.request, path, { gateway: 'paypal' });
  await approve(context, setup);
  const completed = `${path}/setups/${setup.id}/complete`;
  const { method } = await call<{ method: { id: string } }>(context.request, completed, {});
  await call(context.request, `${path}/${method.id}/default`, {});
}

interface Books {
  byCustomId: Record<string, Record<string, { captured: string; refunded: string }>>;
}

/** What the gateway has taken for these payments and not given back, in minor units. */
export async function takenFor({ request }: BrowserContext, payments: readonly Payment[]): Promise<number> {
  const books = (await (await request.get(`${origin()}/sandbox/_control/books`)).json()) as Books;
  return payments
    .flatMap((payment) => Object.values(books.byCustomId[payment.id] ?? {}))
    .reduce((sum, { captured, refunded }) => sum + Number(captured) - Number(refunded), 0);
}

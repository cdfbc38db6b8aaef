import type { SandboxContext } from '../context.ts';
import type { Answer, Call, Route } from '../http.ts';
import { seeOther } from '../page.ts';
import { BUYER } from './instruments.ts';
import type { Order } from './order-record.ts';
import { approve, findOrder } from './orders.ts';
import { messagePage, paymentPage, withToken } from './pages.ts';
import { agree, disagree, showAgreement } from './setup-page.ts';

/** What a request from the buyer's browser does. */
export type PageHandler = (ctx: SandboxContext, call: Call) => Answer;

/** The hosted pages, for people. */
export const PAGE_ROUTES: Route<PageHandler>[] = [
  { method: 'GET', path: '/paypal/checkoutnow', handler: showPayment },
  { method: 'POST', path: '/paypal/checkoutnow/approve', handler: pay },
  { method: 'POST', path: '/paypal/checkoutnow/cancel', handler: cancel },
  { method: 'GET', path: '/paypal/agreements/approve', handler: showAgreement },
  { method: 'POST', path: '/paypal/agreements/approve', handler: agree },
  { method: 'POST', path: '/paypal/agreements/cancel', handler: disagree },
];

function showPayment(ctx: SandboxContext, call: Call): Answer {
  const order = findOrder(ctx, call.query.get('token') ?? '');
  if (!order) return expired();
  return isOpen(order) ? paymentPage(order, call.query.get('refused')) : settled(order);
}

const isOpen = (order: Order): boolean =>
  order.status === 'CREATED' || order.status === 'PAYER_ACTION_REQUIRED';

const expired = (): Answer =>
  messagePage(
    404,
    'This payment is no longer open',
    'It was not found, or its three hours have passed. Please start again at the shop.',
    null,
  );

const settled = (order: Order): Answer =>
  messagePage(200, 'You have already agreed to this payment', 'There is nothing more to do here.', order);

function pay(ctx: SandboxContext, call: Call): Answer {
  const form = new URLSearchParams(call.raw.toString('utf8'));
  const order = findOrder(ctx, form.get('token') ?? '');
  if (!order) return expired();
  const instrument = form.get('instrument') ?? '';
  const outcome = approve(ctx, order.id, instrument);
  // Back to the page by a redirect, so that reloading it does not pay again.
  if (outcome === 'refused')
    return seeOther(`../checkoutnow?${new URLSearchParams({ token: order.id, refused: instrument })}`);
  ctx.save();
  const back = order.experience.return_url;
  return back ? seeOther(withToken(back, order.id, { PayerID: BUYER.payerId })) : settled(order);
}

function cancel(ctx: SandboxContext, call: Call): Answer {
  const order = findOrder(ctx, new URLSearchParams(call.raw.toString('utf8')).get('token') ?? '');
  if (!order) return expired();
  const back = order.experience.cancel_url;
  const text = 'Nothing was paid. You can close this page.';
  return back ? seeOther(withToken(back, order.id, {})) : messagePage(200, 'Payment cancelled', text, null);
}

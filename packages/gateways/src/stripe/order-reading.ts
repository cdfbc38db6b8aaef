import type { GatewayCapture, GatewayOrder, GatewaySetup, OrderState } from '../port.ts';
import { at, findText, getText, UnreadableAnswer } from '../reading.ts';
import { readAmount } from './amount.ts';
import { readCapture, readTime } from './capture-reading.ts';
import { readSavedMethod } from './method-reading.ts';

/** What must be written out within a Checkout Session for it to be read as an order or a setup. */
export const sessionFields = {
  payment: ['payment_intent.latest_charge.balance_transaction', 'payment_intent.payment_method'],
  setup: ['setup_intent.payment_method'],
};

/** A Checkout Session in mode `payment` as an order; throws UnreadableAnswer. */
export function readOrder(session: unknown): GatewayOrder {
  const id = getText(session, 'id');
  const state = orderState(session);
  const intent = at(session, 'payment_intent');
  return {
    id,
    state,
    total: readAmount(session, 'amount_total'),
    paymentId: findText(session, 'metadata', 'payment_id'),
    approvalUrl: state === 'created' ? findText(session, 'url') : null,
    expiresAt: state === 'created' ? readTime(session, 'expires_at') : null,
    // Before the end a refused card means nothing: the buyer may still give another on Stripe's page.
    captures: state === 'completed' ? capturesOf(intent, id) : [],
    savedMethod: state === 'completed' ? keptMethod(intent) : null,
  };
}

/** A PaymentIntent that was charged without a buyer, as the order that it stands for; throws UnreadableAnswer. */
export function readCharge(intent: unknown): GatewayOrder {
  const capture = readCapture(intent);
  const failed = capture?.state === 'declined' || capture?.state === 'failed';
  return {
    id: getText(intent, 'id'),
    state: capture === null ? 'created' : failed ? 'canceled' : 'completed',
    total: readAmount(intent),
    paymentId: findText(intent, 'metadata', 'payment_id'),
    approvalUrl: null,
    expiresAt: null,
    captures: capture === null ? [] : [capture],
    savedMethod: null,
  };
}

/** A Checkout Session in mode `setup`; throws UnreadableAnswer. */
export function readSetup(session: unknown): GatewaySetup {
  const isOpen = orderState(session) === 'created';
  const intent = at(session, 'setup_intent');
  return {
    id: getText(session, 'id'),
    state: orderState(session) === 'completed' ? intentState(intent) : isOpen ? 'created' : 'canceled',
    setupId: findText(session, 'metadata', 'setup_id'),
    approvalUrl: isOpen ? findText(session, 'url') : null,
    expiresAt: isOpen ? readTime(session, 'expires_at') : null,
    method: methodOf(intent),
  };
}

/** A SetupIntent by itself: what its events name; throws UnreadableAnswer. */
export function readSetupIntent(intent: unknown): GatewaySetup {
  return {
    id: getText(intent, 'id'),
    state: intentState(intent),
    setupId: findText(intent, 'metadata', 'setup_id'),
    approvalUrl: null,
    expiresAt: null,
    method: methodOf(intent),
  };
}

function orderState(session: unknown): OrderState {
  const status = getText(session, 'status');
  const state = { open: 'created', complete: 'completed', expired: 'canceled' }[status];
  if (state === undefined) throw new UnreadableAnswer(`unknown status ${status}`);
  return state as OrderState;
}

function capturesOf(intent: unknown, orderId: string): GatewayCapture[] {
  if (typeof intent !== 'object' || intent === null) {
    throw new UnreadableAnswer('the session does not show its payment');
  }
  const capture = readCapture(intent, orderId);
  return capture === null ? [] : [capture];
}

/** Stripe names the method of every payment; it was kept only where that was asked for. */
function keptMethod(intent: unknown): GatewayOrder['savedMethod'] {
  const isKept = findText(intent, 'setup_future_usage') === 'off_session';
  return isKept && findText(intent, 'status') === 'succeeded' ? readSavedMethod(intent) : null;
}

function methodOf(intent: unknown): GatewaySetup['method'] {
  return findText(intent, 'status') === 'succeeded' ? readSavedMethod(intent) : null;
}

function intentState(intent: unknown): GatewaySetup['state'] {
  const status = getText(intent, 'status');
  if (status === 'succeeded') return 'completed';
  if (status === 'canceled') return 'canceled';
  // The bank is still looking at the account that the buyer named.
  return status === 'processing' ? 'approved' : 'created';
}

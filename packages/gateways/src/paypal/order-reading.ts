import { sum } from '@mekong/kit';
import type {
  CaptureState,
  GatewayCapture,
  GatewayOrder,
  GatewayRefund,
  OrderState,
  SavedMethod,
} from '../port.ts';
import { at, findDate, findText, getText, listAt, UnreadableAnswer } from '../reading.ts';
import { findAmount, readAmount, zero } from './amount.ts';
import { findLink, idInLink } from './links.ts';

const orderStates: Readonly<Record<string, OrderState>> = {
  CREATED: 'created',
  SAVED: 'created',
  PAYER_ACTION_REQUIRED: 'created',
  APPROVED: 'approved',
  COMPLETED: 'completed',
  VOIDED: 'canceled',
};

const captureStates: Readonly<Record<string, CaptureState>> = {
  COMPLETED: 'completed',
  DECLINED: 'declined',
  FAILED: 'failed',
  PARTIALLY_REFUNDED: 'partially_refunded',
  PENDING: 'pending',
  REFUNDED: 'refunded',
};

const refundStates: Readonly<Record<string, GatewayRefund['state']>> = {
  CANCELLED: 'canceled',
  COMPLETED: 'completed',
  FAILED: 'failed',
  PENDING: 'pending',
};

// PayPal's default time for approving and capturing; the answers do not state it.
const orderLifeMs = 3 * 3_600_000;

/** An order as PayPal represents it; throws UnreadableAnswer. `now` stands in for times that PayPal leaves out. */
export function readOrder(body: unknown, now: Date): GatewayOrder {
  const state = stateIn(orderStates, body);
  const createdAt = findDate(body, 'create_time');
  return {
    id: getText(body, 'id'),
    state,
    total: readAmount(at(body, 'purchase_units', 0, 'amount')),
    paymentId: findText(body, 'purchase_units', 0, 'custom_id'),
    approvalUrl: state === 'created' ? findLink(body, 'payer-action', 'approve') : null,
    expiresAt:
      state === 'completed' || createdAt === null ? null : new Date(createdAt.getTime() + orderLifeMs),
    captures: capturesOf(body, now),
    savedMethod: savedMethodOf(body),
  };
}

/** Captures within an order; each with what its refunds have given back. */
export function capturesOf(order: unknown, now: Date): GatewayCapture[] {
  const unit = at(order, 'purchase_units', 0);
  const refunds = listAt(unit, 'payments', 'refunds');
  return listAt(unit, 'payments', 'captures').map((body) => {
    const capture = readCapture(body, { orderId: getText(order, 'id'), now });
    const paymentId = capture.paymentId ?? findText(unit, 'custom_id');
    if (capture.state !== 'partially_refunded') return { ...capture, paymentId };
    return { ...capture, paymentId, refunded: refundedOf(capture, refunds) };
  });
}

/**
 * A capture standing alone; `refunded` is exact unless the state is `partially_refunded`: PayPal writes the sum into
 * the order only.
 */
export function readCapture(body: unknown, context: { orderId?: string; now: Date }): GatewayCapture {
  const state = stateIn(captureStates, body);
  const amount = readAmount(at(body, 'amount'));
  return {
    id: getText(body, 'id'),
    orderId: context.orderId ?? orderIdOf(body),
    state,
    amount,
    fee: findAmount(at(body, 'seller_receivable_breakdown', 'paypal_fee')),
    paymentId: findText(body, 'custom_id'),
    refunded: state === 'refunded' ? amount : zero(amount.currency),
    disputed: false,
    createdAt: findDate(body, 'create_time') ?? context.now,
  };
}

/** A refund; its capture is named by a link, unless the caller knows it. */
export function readRefund(body: unknown, knownCaptureId?: string): GatewayRefund {
  const captureId = knownCaptureId ?? idInLink(findLink(body, 'up'), 'captures');
  if (captureId === null) throw new UnreadableAnswer('the refund does not name its capture');
  return {
    id: getText(body, 'id'),
    captureId,
    state: stateIn(refundStates, body),
    amount: readAmount(at(body, 'amount')),
    refundId: findText(body, 'custom_id'),
  };
}

function orderIdOf(capture: unknown): string {
  const id =
    findText(capture, 'supplementary_data', 'related_ids', 'order_id') ??
    idInLink(findLink(capture, 'up'), 'orders');
  if (id === null) throw new UnreadableAnswer('the capture does not name its order');
  return id;
}

// PayPal counts a refund that is on its way as given, and names the capture's state accordingly.
const given: ReadonlySet<string | null> = new Set(['COMPLETED', 'PENDING']);

function refundedOf(capture: GatewayCapture, refunds: unknown[]): GatewayCapture['refunded'] {
  const amounts = refunds
    .filter((refund) => idInLink(findLink(refund, 'up'), 'captures') === capture.id)
    .filter((refund) => given.has(findText(refund, 'status')))
    .map((refund) => readAmount(at(refund, 'amount')));
  if (amounts.length === 0) throw new UnreadableAnswer('the order does not list the refunds of its capture');
  return sum(amounts, capture.amount.currency);
}

function stateIn<S>(states: Readonly<Record<string, S>>, body: unknown): S {
  const status = getText(body, 'status');
  const state = states[status];
  if (state === undefined) throw new UnreadableAnswer(`unknown status ${status}`);
  return state;
}

function savedMethodOf(order: unknown): SavedMethod | null {
  const token = findText(order, 'payment_source', 'paypal', 'attributes', 'vault', 'id');
  if (token === null) return null;
  return {
    token,
    kind: 'paypal',
    label: maskEmail(findText(order, 'payment_source', 'paypal', 'email_address')),
  };
}

/** 'buyer@example.com' → 'b***@example.com'. */
export function maskEmail(email: string | null): string {
  const [name, domain] = email?.split('@') ?? [];
  return name === undefined || domain === undefined ? 'PayPal' : `${name.slice(0, 1)}***@${domain}`;
}

import type { SandboxContext } from '../context.ts';
import type { Answer, Call } from '../http.ts';
import { transactionId } from '../ids.ts';
import { type Capture, find } from '../state.ts';
import { daysAfter } from '../times.ts';
import { detail, PayPalError, refusal } from './errors.ts';
import { emitCapture, emitOrder } from './events.ts';
import { findInstrument } from './instruments.ts';
import { exampleFee, toMinor } from './money.ts';
import { isExpired, type Order, type PurchaseUnit } from './order-record.ts';
import { approvalUrl, orderView } from './order-view.ts';
import { captureAloneView } from './payment-view.ts';
import { object, parseBody } from './validate.ts';
import { vaultOnSuccess } from './vault.ts';

const DAYS_TO_CLEAR = 4;

/** POST /v2/checkout/orders/{id}/capture: takes the money of an approved order. Gives the order's id. */
export function captureOrder(ctx: SandboxContext, call: Call): string {
  parseBody(call.raw, object({}));
  const order = find(ctx.state.orders, call.params.id);
  if (!order) throw refusal('INVALID_RESOURCE_ID', 404);
  if (order.status === 'COMPLETED') throw refusal('ORDER_ALREADY_CAPTURED');
  if (isExpired(order, ctx.clock.now())) throw refusal('ORDER_EXPIRED');
  if (order.status !== 'APPROVED') throw refusal('ORDER_NOT_APPROVED');
  refuseUsedInvoices(ctx, order.units);
  if (findInstrument(order.instrument ?? '')?.fails === 'at_capture') throw declined(ctx, order);
  makeCaptures(ctx, order);
  vaultOnSuccess(ctx, order);
  return order.id;
}

function declined(ctx: SandboxContext, order: Order): PayPalError {
  // The buyer has to choose anew: until then the order cannot be captured.
  order.status = order.form === 'legacy' ? 'CREATED' : 'PAYER_ACTION_REQUIRED';
  order.instrument = null;
  order.updatedAt = ctx.clock.now();
  return refusal('INSTRUMENT_DECLINED', 422, [
    { href: approvalUrl(ctx, order.id), rel: 'payer-action', method: 'GET' },
  ]);
}

/** The answer to a capture, first or repeated: the order with its captures as they are now. */
export function captureAnswer(ctx: SandboxContext, id: string, call: Call): Record<string, unknown> {
  const order = ctx.state.orders[id]!;
  const all = call.headers.prefer === 'return=representation';
  return orderView(ctx, order, all ? 'full' : 'captured', ctx.state.vaultAsync);
}

/** Refuses invoice ids under which money was taken before: they are unique per merchant. */
export function refuseUsedInvoices(ctx: SandboxContext, units: PurchaseUnit[]): void {
  const used = new Set(
    Object.values(ctx.state.captures).flatMap((capture) =>
      capture.invoiceId && capture.status !== 'DECLINED' ? [capture.invoiceId] : [],
    ),
  );
  for (const [index, unit] of units.entries()) {
    if (!unit.invoice_id || !used.has(unit.invoice_id)) continue;
    const at = { field: `/purchase_units/${index}/invoice_id`, value: unit.invoice_id };
    throw new PayPalError(422, [detail('DUPLICATE_INVOICE_ID', at)]);
  }
}

/** Takes the money of every purchase unit and completes the order. */
export function makeCaptures(ctx: SandboxContext, order: Order): void {
  const now = ctx.clock.now();
  const pending = findInstrument(order.instrument ?? '')?.clearsLater ?? false;
  const captures = order.units.map((unit, index) => newCapture(order, unit, index, now, pending));
  for (const capture of captures) ctx.state.captures[capture.id] = capture;
  order.captureIds = captures.map((capture) => capture.id);
  order.status = 'COMPLETED';
  order.updatedAt = now;
  for (const capture of captures) emitCapture(ctx, capture, pending ? 'PENDING' : 'COMPLETED');
  emitOrder(ctx, order, 'CHECKOUT.ORDER.COMPLETED');
}

function newCapture(order: Order, unit: PurchaseUnit, index: number, now: Date, pending: boolean): Capture {
  const minor = toMinor(unit.amount);
  return {
    id: transactionId(),
    orderId: order.id,
    unit: index,
    status: pending ? 'PENDING' : 'COMPLETED',
    reason: pending ? 'ECHECK' : null,
    currency: unit.amount.currency_code,
    minor,
    feeMinor: exampleFee(minor),
    refundedMinor: 0n,
    customId: unit.custom_id ?? null,
    invoiceId: unit.invoice_id ?? null,
    createdAt: now,
    updatedAt: now,
    clearsAt: pending ? daysAfter(now, DAYS_TO_CLEAR) : null,
  };
}

/** Ends the wait of a pending capture; does nothing to any other. */
export function settleCapture(
  ctx: SandboxContext,
  capture: Capture,
  outcome: 'COMPLETED' | 'DECLINED',
): void {
  if (capture.status !== 'PENDING') return;
  capture.status = outcome;
  capture.reason = null;
  capture.clearsAt = null;
  capture.updatedAt = ctx.clock.now();
  emitCapture(ctx, capture, outcome === 'COMPLETED' ? 'COMPLETED' : 'DENIED');
}

/** GET /v2/payments/captures/{id} */
export function getCapture(ctx: SandboxContext, call: Call): Answer {
  const capture = find(ctx.state.captures, call.params.id);
  if (!capture) throw refusal('INVALID_RESOURCE_ID', 404);
  return { status: 200, body: captureAloneView(ctx, capture) };
}

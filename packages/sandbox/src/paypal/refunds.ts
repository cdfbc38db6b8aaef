import type { SandboxContext } from '../context.ts';
import type { Answer, Call } from '../http.ts';
import { transactionId } from '../ids.ts';
import { type Capture, find, type Refund } from '../state.ts';
import { daysAfter } from '../times.ts';
import { isDisputed } from './disputes.ts';
import { PayPalError, refusal } from './errors.ts';
import { emitRefund } from './events.ts';
import { findInstrument } from './instruments.ts';
import { checkMoney, toMinor, type WireMoney } from './money.ts';
import { refundBrief, refundView } from './payment-view.ts';
import { moneyForm, object, parseBody, text } from './validate.ts';

interface RefundRequest {
  amount?: WireMoney;
  custom_id?: string;
  invoice_id?: string;
  note_to_payer?: string;
}

const refundRequest = object({
  amount: moneyForm,
  custom_id: text({ max: 127 }),
  invoice_id: text({ max: 127 }),
  note_to_payer: text({ max: 255 }),
});

const REFUND_WINDOW_DAYS = 180;
const DAYS_TO_CLEAR = 4;

/** POST /v2/payments/captures/{id}/refund: gives money back, all that is left unless told. Gives the refund's id. */
export function refundCapture(ctx: SandboxContext, call: Call): string {
  const request = parseBody<RefundRequest>(call.raw, refundRequest);
  const capture = find(ctx.state.captures, call.params.id);
  if (!capture) throw refusal('INVALID_RESOURCE_ID', 404);
  refuseUnrefundable(ctx, capture);
  const minor = amountToRefund(capture, request.amount);
  refuseUsedInvoice(ctx, request.invoice_id);
  return makeRefund(ctx, capture, minor, request).id;
}

function refuseUnrefundable(ctx: SandboxContext, capture: Capture): void {
  if (capture.status === 'PENDING') throw refusal('PENDING_CAPTURE');
  if (capture.status === 'DECLINED') throw refusal('REFUND_NOT_ALLOWED');
  if (isDisputed(ctx, capture)) throw refusal('TRANSACTION_DISPUTED');
  if (capture.status === 'REFUNDED') throw refusal('CAPTURE_FULLY_REFUNDED');
  if (ctx.clock.now() > daysAfter(capture.createdAt, REFUND_WINDOW_DAYS))
    throw refusal('REFUND_TIME_LIMIT_EXCEEDED');
}

function amountToRefund(capture: Capture, amount: WireMoney | undefined): bigint {
  const left = capture.minor - capture.refundedMinor;
  if (!amount) return left;
  const wrong = checkMoney(amount, '/amount', false);
  if (wrong) throw new PayPalError(422, [wrong]);
  if (amount.currency_code !== capture.currency) throw refusal('REFUND_CAPTURE_CURRENCY_MISMATCH');
  const minor = toMinor(amount);
  if (minor > left) throw refusal('REFUND_AMOUNT_EXCEEDED');
  return minor;
}

function refuseUsedInvoice(ctx: SandboxContext, invoiceId: string | undefined): void {
  if (!invoiceId) return;
  const used = Object.values(ctx.state.refunds).some((refund) => refund.invoiceId === invoiceId);
  if (used) throw refusal('DUPLICATE_INVOICE_ID');
}

/** Gives `minor` units of a capture back, whoever asked for it; money from a bank goes back days later. */
export function makeRefund(
  ctx: SandboxContext,
  capture: Capture,
  minor: bigint,
  request: RefundRequest = {},
): Refund {
  const now = ctx.clock.now();
  const later = findInstrument(ctx.state.orders[capture.orderId]?.instrument ?? '')?.clearsLater ?? false;
  capture.refundedMinor += minor;
  capture.status = capture.refundedMinor === capture.minor ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  capture.updatedAt = now;
  const refund: Refund = {
    id: transactionId(),
    captureId: capture.id,
    status: later ? 'PENDING' : 'COMPLETED',
    currency: capture.currency,
    minor,
    totalRefundedMinor: capture.refundedMinor,
    customId: request.custom_id ?? null,
    invoiceId: request.invoice_id ?? null,
    note: request.note_to_payer ?? null,
    createdAt: now,
    updatedAt: now,
    clearsAt: later ? daysAfter(now, DAYS_TO_CLEAR) : null,
  };
  ctx.state.refunds[refund.id] = refund;
  if (!later) emitRefund(ctx, refund);
  return refund;
}

/** Completes a pending refund; does nothing to any other. */
export function settleRefund(ctx: SandboxContext, refund: Refund): void {
  if (refund.status !== 'PENDING') return;
  refund.status = 'COMPLETED';
  refund.clearsAt = null;
  refund.updatedAt = ctx.clock.now();
  emitRefund(ctx, refund);
}

/** The answer to a refund, first or repeated. */
export function refundAnswer(ctx: SandboxContext, id: string, call: Call): Record<string, unknown> {
  const refund = ctx.state.refunds[id]!;
  return call.headers.prefer === 'return=representation' ? refundView(ctx, refund) : refundBrief(ctx, refund);
}

/** GET /v2/payments/refunds/{id} */
export function getRefund(ctx: SandboxContext, call: Call): Answer {
  const refund = find(ctx.state.refunds, call.params.id);
  if (!refund) throw refusal('INVALID_RESOURCE_ID', 404);
  return { status: 200, body: refundView(ctx, refund) };
}

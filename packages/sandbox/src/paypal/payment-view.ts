import type { SandboxContext } from '../context.ts';
import type { Capture, Refund } from '../state.ts';
import { stamp } from '../times.ts';
import { MERCHANT } from './instruments.ts';
import { toWire } from './money.ts';

/** The merchant, as orders and captures name it. */
export const payeeView = () => ({ email_address: MERCHANT.email, merchant_id: MERCHANT.merchantId });

/** A capture as it stands inside an order. */
export function captureView(ctx: SandboxContext, capture: Capture): Record<string, unknown> {
  const self = `${ctx.apiUrl()}/v2/payments/captures/${capture.id}`;
  const settled = capture.status !== 'PENDING' && capture.status !== 'DECLINED';
  return {
    id: capture.id,
    status: capture.status,
    ...(capture.reason ? { status_details: { reason: capture.reason } } : {}),
    amount: toWire(capture.currency, capture.minor),
    final_capture: true,
    disbursement_mode: 'INSTANT',
    seller_protection: {
      status: 'ELIGIBLE',
      dispute_categories: ['ITEM_NOT_RECEIVED', 'UNAUTHORIZED_TRANSACTION'],
    },
    ...(settled ? { seller_receivable_breakdown: receivable(capture) } : {}),
    ...(capture.invoiceId ? { invoice_id: capture.invoiceId } : {}),
    ...(capture.customId ? { custom_id: capture.customId } : {}),
    links: [
      { href: self, rel: 'self', method: 'GET' },
      { href: `${self}/refund`, rel: 'refund', method: 'POST' },
      { href: `${ctx.apiUrl()}/v2/checkout/orders/${capture.orderId}`, rel: 'up', method: 'GET' },
    ],
    create_time: stamp(capture.createdAt),
    update_time: stamp(capture.updatedAt),
  };
}

const receivable = (capture: Capture) => ({
  gross_amount: toWire(capture.currency, capture.minor),
  paypal_fee: toWire(capture.currency, capture.feeMinor),
  net_amount: toWire(capture.currency, capture.minor - capture.feeMinor),
});

/** A capture as its own address and its events show it: with the order it belongs to. */
export function captureAloneView(ctx: SandboxContext, capture: Capture): Record<string, unknown> {
  return {
    ...captureView(ctx, capture),
    supplementary_data: { related_ids: { order_id: capture.orderId } },
    payee: payeeView(),
  };
}

/** A refund; the fee of the payment is not given back. */
export function refundView(ctx: SandboxContext, refund: Refund): Record<string, unknown> {
  const money = (minor: bigint) => toWire(refund.currency, minor);
  return {
    ...refundBrief(ctx, refund),
    ...(refund.status === 'PENDING' ? { status_details: { reason: 'ECHECK' } } : {}),
    amount: money(refund.minor),
    seller_payable_breakdown: {
      gross_amount: money(refund.minor),
      paypal_fee: money(0n),
      net_amount: money(refund.minor),
      total_refunded_amount: money(refund.totalRefundedMinor),
    },
    ...(refund.invoiceId ? { invoice_id: refund.invoiceId } : {}),
    ...(refund.customId ? { custom_id: refund.customId } : {}),
    ...(refund.note ? { note_to_payer: refund.note } : {}),
    create_time: stamp(refund.createdAt),
    update_time: stamp(refund.updatedAt),
  };
}

/** The short form of a refund: what an answer holds unless the whole is asked for. */
export const refundBrief = (ctx: SandboxContext, refund: Refund) => ({
  id: refund.id,
  status: refund.status,
  links: [
    { href: `${ctx.apiUrl()}/v2/payments/refunds/${refund.id}`, rel: 'self', method: 'GET' },
    { href: `${ctx.apiUrl()}/v2/payments/captures/${refund.captureId}`, rel: 'up', method: 'GET' },
  ],
});

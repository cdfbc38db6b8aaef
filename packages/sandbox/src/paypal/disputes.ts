import type { SandboxContext } from '../context.ts';
import type { Answer, Call } from '../http.ts';
import { transactionId } from '../ids.ts';
import { type Capture, find } from '../state.ts';
import { daysAfter, stamp } from '../times.ts';
import { refusal } from './errors.ts';
import { emitDispute } from './events.ts';
import { MERCHANT } from './instruments.ts';
import { toWire } from './money.ts';
import type { PayPalDispute } from './records.ts';

const DAYS_TO_ANSWER = 10;

/** The last dispute about a capture; null when there is none. */
export const disputeOf = (ctx: SandboxContext, capture: Capture): PayPalDispute | null =>
  Object.values(ctx.state.disputes).findLast((dispute) => dispute.captureId === capture.id) ?? null;

/** Whether nothing may be given back: the case is open, or the buyer has the money already. */
export function isDisputed(ctx: SandboxContext, capture: Capture): boolean {
  const dispute = disputeOf(ctx, capture);
  return dispute !== null && dispute.won !== true;
}

/** The buyer wants the money of a capture back; null when that is being asked already. */
export function openDispute(ctx: SandboxContext, capture: Capture): PayPalDispute | null {
  if (disputeOf(ctx, capture)?.status === 'OPEN') return null;
  const now = ctx.clock.now();
  const dispute: PayPalDispute = {
    id: `PP-D-${transactionId().slice(0, 9)}`,
    captureId: capture.id,
    status: 'OPEN',
    won: null,
    currency: capture.currency,
    minor: capture.minor - capture.refundedMinor,
    createdAt: now,
    updatedAt: now,
  };
  ctx.state.disputes[dispute.id] = dispute;
  emitDispute(ctx, dispute, 'CUSTOMER.DISPUTE.CREATED', disputeView(ctx, dispute));
  return dispute;
}

/** Ends the open dispute about a capture, in the seller's favour when `won`; null when none is open. */
export function closeDispute(ctx: SandboxContext, capture: Capture, won: boolean): PayPalDispute | null {
  const dispute = disputeOf(ctx, capture);
  if (dispute?.status !== 'OPEN') return null;
  dispute.status = 'RESOLVED';
  dispute.won = won;
  dispute.updatedAt = ctx.clock.now();
  emitDispute(ctx, dispute, 'CUSTOMER.DISPUTE.RESOLVED', disputeView(ctx, dispute));
  return dispute;
}

/** GET /v1/customer/disputes/{id} */
export function getDispute(ctx: SandboxContext, call: Call): Answer {
  const dispute = find(ctx.state.disputes, call.params.id);
  if (!dispute) throw refusal('INVALID_RESOURCE_ID', 404);
  return { status: 200, body: disputeView(ctx, dispute) };
}

function disputeView(ctx: SandboxContext, dispute: PayPalDispute): Record<string, unknown> {
  const capture = ctx.state.captures[dispute.captureId]!;
  const money = toWire(dispute.currency, dispute.minor);
  return {
    dispute_id: dispute.id,
    create_time: stamp(dispute.createdAt),
    update_time: stamp(dispute.updatedAt),
    disputed_transactions: [
      {
        seller_transaction_id: capture.id,
        create_time: stamp(capture.createdAt),
        transaction_status: 'COMPLETED',
        gross_amount: toWire(capture.currency, capture.minor),
        ...(capture.invoiceId ? { invoice_number: capture.invoiceId } : {}),
        ...(capture.customId ? { custom: capture.customId } : {}),
        buyer: { name: 'Demo Buyer' },
        seller: { email: MERCHANT.email, merchant_id: MERCHANT.merchantId, name: MERCHANT.name },
      },
    ],
    reason: 'UNAUTHORISED',
    status: dispute.status,
    dispute_amount: money,
    ...(dispute.won === null ? {} : { dispute_outcome: outcomeView(dispute.won, money) }),
    dispute_life_cycle_stage: 'CHARGEBACK',
    dispute_channel: 'INTERNAL',
    ...(dispute.status === 'OPEN'
      ? { seller_response_due_date: stamp(daysAfter(dispute.createdAt, DAYS_TO_ANSWER)) }
      : {}),
    links: [{ href: `${ctx.apiUrl()}/v1/customer/disputes/${dispute.id}`, rel: 'self', method: 'GET' }],
  };
}

const outcomeView = (won: boolean, money: unknown) =>
  won
    ? { outcome_code: 'RESOLVED_SELLER_FAVOUR' }
    : { outcome_code: 'RESOLVED_BUYER_FAVOUR', amount_refunded: money };

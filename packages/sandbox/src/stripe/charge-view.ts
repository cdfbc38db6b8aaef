import { find } from '../state.ts';
import { type StripeContext, seconds, type View } from './context.ts';
import { ACCOUNT_ID, movementId } from './ids.ts';
import { billingDetails, chargedDetails } from './method-view.ts';
import type { Decline, StripeCharge, StripeRefund } from './records.ts';

const WAIT_DAYS = 2;

/** One try to take money. */
export function chargeView(ctx: StripeContext, charge: StripeCharge): View {
  const method = find(ctx.state.stripeMethods, charge.methodId);
  const succeeded = charge.status === 'succeeded';
  return {
    id: charge.id,
    object: 'charge',
    amount: Number(charge.minor),
    amount_captured: succeeded ? Number(charge.minor) : 0,
    amount_refunded: Number(charge.refundedMinor),
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: succeeded ? movementId(charge.id) : null,
    billing_details: billingDetails(method?.email ?? null),
    calculated_statement_descriptor: charge.statementDescriptor ?? 'DEMO STORE',
    captured: charge.status !== 'failed',
    created: seconds(charge.createdAt),
    currency: charge.currency,
    customer: charge.customerId,
    description: charge.description,
    disputed: charge.disputeId !== null,
    failure_balance_transaction: null,
    failure_code: charge.failure?.code ?? null,
    failure_message: charge.failure?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: Object.fromEntries(charge.metadata),
    on_behalf_of: null,
    outcome: outcomeView(charge.failure),
    paid: charge.status !== 'failed',
    payment_intent: charge.intentId,
    payment_method: charge.methodId,
    payment_method_details: method ? chargedDetails(method, charge.minor) : null,
    radar_options: {},
    receipt_email: charge.receiptEmail,
    receipt_number: null,
    receipt_url: succeeded ? `${ctx.pageUrl()}/stripe/receipts/${ACCOUNT_ID}/${charge.id}` : null,
    refunded: charge.refundedMinor === charge.minor,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: charge.statementDescriptor,
    statement_descriptor_suffix: null,
    status: charge.status,
    transfer_data: null,
    transfer_group: null,
  };
}

const outcomeView = (failure: Decline | null): View => ({
  advice_code: failure ? 'try_again_later' : null,
  network_advice_code: null,
  network_decline_code: failure ? '05' : null,
  network_status: failure ? 'declined_by_network' : 'approved_by_network',
  reason: failure ? (failure.declineCode ?? failure.code) : null,
  risk_level: 'normal',
  risk_score: 20,
  seller_message: failure
    ? 'The bank did not return any further details with this decline.'
    : 'Payment complete.',
  type: failure ? 'issuer_declined' : 'authorized',
});

/** The movement that a charge made on the merchant's balance. */
export function chargeMovement(charge: StripeCharge): View {
  const fee = Number(charge.feeMinor);
  return {
    ...movement(charge.id, charge.currency, charge.createdAt, Number(charge.minor), fee),
    description: charge.description,
    fee_details: [
      {
        amount: fee,
        application: null,
        currency: charge.currency,
        description: 'Stripe processing fees',
        type: 'stripe_fee',
      },
    ],
    reporting_category: 'charge',
    type: charge.id.startsWith('py_') ? 'payment' : 'charge',
  };
}

/** The movement that a refund made; the fee of the payment is not given back. */
export const refundMovement = (refund: StripeRefund): View => ({
  ...movement(refund.id, refund.currency, refund.createdAt, -Number(refund.minor), 0),
  description: 'REFUND FOR CHARGE',
  fee_details: [],
  reporting_category: 'refund',
  type: refund.chargeId.startsWith('py_') ? 'payment_refund' : 'refund',
});

/** A movement of the merchant's balance, before what is particular to its kind. */
export function movement(source: string, currency: string, at: Date, amount: number, fee: number): View {
  return {
    id: movementId(source),
    object: 'balance_transaction',
    amount,
    available_on: seconds(at) + WAIT_DAYS * 86_400,
    balance_type: 'payments',
    created: seconds(at),
    currency,
    exchange_rate: null,
    fee,
    net: amount - fee,
    source,
    status: 'pending',
  };
}

/** Money given back. */
export function refundView(ctx: StripeContext, refund: StripeRefund): View {
  const method = find(ctx.state.stripeMethods, find(ctx.state.stripeCharges, refund.chargeId)?.methodId);
  const type = method?.type ?? 'card';
  return {
    id: refund.id,
    object: 'refund',
    amount: Number(refund.minor),
    balance_transaction: movementId(refund.id),
    charge: refund.chargeId,
    created: seconds(refund.createdAt),
    currency: refund.currency,
    customer: null,
    customer_account: null,
    destination_details:
      type === 'card'
        ? {
            card: {
              reference_status: 'pending',
              reference_type: 'acquirer_reference_number',
              type: 'refund',
            },
            type,
          }
        : { [type]: {}, type },
    ...(refund.failureReason
      ? { failure_reason: refund.failureReason, failure_balance_transaction: `${movementId(refund.id)}F` }
      : {}),
    metadata: Object.fromEntries(refund.metadata),
    payment_intent: refund.intentId,
    payment_method: null,
    ...(refund.status === 'pending' ? { pending_reason: 'processing' } : {}),
    reason: refund.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: refund.status,
    transfer_reversal: null,
  };
}

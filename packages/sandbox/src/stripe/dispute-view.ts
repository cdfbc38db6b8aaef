import { movement } from './charge-view.ts';
import { seconds, type View } from './context.ts';
import type { StripeDispute } from './records.ts';

const DISPUTE_FEE = 1_500;

const NO_EVIDENCE = Object.fromEntries(
  'access_activity_log billing_address cancellation_policy cancellation_policy_disclosure cancellation_rebuttal customer_communication customer_email_address customer_name customer_purchase_ip customer_signature duplicate_charge_documentation duplicate_charge_explanation duplicate_charge_id product_description receipt refund_policy refund_policy_disclosure refund_refusal_explanation service_date service_documentation shipping_address shipping_carrier shipping_date shipping_documentation shipping_tracking_number uncategorized_file uncategorized_text'
    .split(' ')
    .map((name) => [name, null]),
);

/** A buyer's bank that wants the money back; it is taken at once, with a fee. */
export const disputeView = (dispute: StripeDispute): View => ({
  id: dispute.id,
  object: 'dispute',
  amount: Number(dispute.minor),
  balance_transactions: [
    {
      ...movement(dispute.chargeId, dispute.currency, dispute.createdAt, -Number(dispute.minor), DISPUTE_FEE),
      id: `txn_1d${dispute.id.slice(3)}`,
      description: `Chargeback withdrawal for ${dispute.chargeId}`,
      fee_details: [
        {
          amount: DISPUTE_FEE,
          application: null,
          currency: dispute.currency,
          description: 'Dispute fee',
          type: 'stripe_fee',
        },
      ],
      reporting_category: 'dispute',
      source: dispute.id,
      type: 'adjustment',
    },
  ],
  charge: dispute.chargeId,
  created: seconds(dispute.createdAt),
  currency: dispute.currency,
  enhanced_eligibility_types: [],
  evidence: { ...NO_EVIDENCE, enhanced_evidence: {} },
  evidence_details: {
    due_by: seconds(dispute.dueAt),
    enhanced_eligibility: {},
    has_evidence: false,
    past_due: false,
    submission_count: 0,
    submission_method: 'manual',
  },
  intended_submission_method: null,
  is_charge_refundable: false,
  livemode: false,
  metadata: {},
  payment_intent: dispute.intentId,
  payment_method_details: {
    card: { brand: 'visa', case_type: 'chargeback', network_reason_code: '13.1' },
    type: 'card',
  },
  reason: 'product_not_received',
  status: dispute.status,
});

import { find } from '../state.ts';
import { type StripeContext, seconds, type View } from './context.ts';
import { docUrl } from './errors.ts';
import { methodView } from './method-view.ts';
import type { Decline, StripeIntent, StripeSetup } from './records.ts';

const CARD_OPTIONS = {
  card: { installments: null, mandate_options: null, network: null, request_three_d_secure: 'automatic' },
};

/** Why the last try failed, with the card that failed. */
export function failureView(
  ctx: StripeContext,
  failure: Decline | null,
  methodId: string | null,
  chargeId: string | null,
): View | null {
  if (!failure) return null;
  const method = find(ctx.state.stripeMethods, methodId ?? undefined);
  return {
    ...(chargeId ? { charge: chargeId } : {}),
    code: failure.code,
    ...(failure.declineCode ? { decline_code: failure.declineCode } : {}),
    doc_url: docUrl(failure.code),
    message: failure.message,
    ...(method ? { payment_method: methodView(method) } : {}),
    type: method?.type === 'card' || !method ? 'card_error' : 'invalid_request_error',
  };
}

const typesOf = (ctx: StripeContext, methodId: string | null): string[] => {
  const type = find(ctx.state.stripeMethods, methodId ?? undefined)?.type;
  return [...new Set(['card', type ?? 'card'])];
};

/** A payment with its last try. */
export function intentView(ctx: StripeContext, intent: StripeIntent): View {
  const minor = Number(intent.minor);
  return {
    id: intent.id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: minor,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: intent.status === 'succeeded' ? minor : 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: intent.sessionId ? null : { allow_redirects: 'always', enabled: true },
    canceled_at: intent.canceledAt ? seconds(intent.canceledAt) : null,
    cancellation_reason: intent.cancellationReason,
    capture_method: 'automatic_async',
    client_secret: intent.clientSecret,
    confirmation_method: 'automatic',
    created: seconds(intent.createdAt),
    currency: intent.currency,
    customer: intent.customerId,
    customer_account: null,
    description: intent.description,
    excluded_payment_method_types: null,
    last_payment_error: failureView(ctx, intent.failure, intent.failedMethodId, intent.chargeId),
    latest_charge: intent.chargeId,
    livemode: false,
    managed_payments: null,
    metadata: Object.fromEntries(intent.metadata),
    next_action:
      intent.status === 'requires_action'
        ? {
            type: 'redirect_to_url',
            redirect_to_url: { return_url: null, url: `${ctx.pageUrl()}/stripe/authenticate/${intent.id}` },
          }
        : null,
    on_behalf_of: null,
    payment_method: intent.methodId,
    payment_method_configuration_details: null,
    payment_method_options: CARD_OPTIONS,
    payment_method_types: typesOf(ctx, intent.methodId),
    payment_record: null,
    processing: intent.status === 'processing' ? { type: 'card', card: {} } : null,
    receipt_email: intent.receiptEmail,
    review: null,
    setup_future_usage: intent.setupFutureUsage,
    shipping: null,
    source: null,
    statement_descriptor: intent.statementDescriptor,
    statement_descriptor_suffix: null,
    status: intent.status,
    transfer_data: null,
    transfer_group: null,
  };
}

/** A card to be kept. */
export const setupView = (ctx: StripeContext, setup: StripeSetup): View => ({
  id: setup.id,
  object: 'setup_intent',
  allowed_payment_method_types: null,
  application: null,
  automatic_payment_methods: null,
  cancellation_reason: setup.cancellationReason,
  client_secret: setup.clientSecret,
  created: seconds(setup.createdAt),
  customer: setup.customerId,
  customer_account: null,
  description: setup.description,
  excluded_payment_method_types: null,
  flow_directions: null,
  last_setup_error: failureView(ctx, setup.failure, setup.failedMethodId, null),
  latest_attempt: null,
  livemode: false,
  managed_payments: null,
  mandate: null,
  metadata: Object.fromEntries(setup.metadata),
  next_action: null,
  on_behalf_of: null,
  payment_method: setup.methodId,
  payment_method_configuration_details: null,
  payment_method_options: {
    card: { mandate_options: null, network: null, request_three_d_secure: 'automatic' },
  },
  payment_method_types: typesOf(ctx, setup.methodId),
  single_use_mandate: null,
  status: setup.status,
  usage: 'off_session',
});

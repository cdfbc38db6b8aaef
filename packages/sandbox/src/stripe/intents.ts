import { find } from '../state.ts';
import { declineFor } from './cards.ts';
import { makeIntent, tryCharge } from './charging.ts';
import type { StripeContext, View } from './context.ts';
import { checkAmount, checkCurrency } from './currencies.ts';
import { customerIn } from './customers.ts';
import { invalid, missing, refused, StripeError } from './errors.ts';
import { emit } from './events.ts';
import { type Fields, pairsOf, textOf } from './form.ts';
import { intentView } from './intent-view.ts';
import { listView } from './lists.ts';
import type { StripeIntent, StripeMethod } from './records.ts';

/** Refuses what no payment can be made of, before anything is done. */
export function checkIntent(input: Fields): void {
  const currency = String(input.currency).toLowerCase();
  checkCurrency(currency, 'currency');
  checkAmount(BigInt(String(input.amount)), currency, 'amount');
  if (input.confirm !== 'true' && (input.off_session || input.error_on_requires_action))
    throw invalid('You can only set `off_session` and `error_on_requires_action` when `confirm` is true.', {
      param: input.off_session ? 'off_session' : 'error_on_requires_action',
    });
  if (input.confirm === 'true' && !input.payment_method)
    throw invalid(
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
      { code: 'payment_intent_unexpected_state' },
    );
}

/** POST /v1/payment_intents: with `confirm` it is charged at once, and a decline is an error of 402. */
export function createIntent(ctx: StripeContext, input: Fields): View {
  const customerId = textOf(input.customer);
  if (customerId) customerIn(ctx, customerId);
  const methodId = textOf(input.payment_method);
  const method = methodId ? usableMethod(ctx, methodId, customerId) : null;
  const given = {
    currency: String(input.currency).toLowerCase(),
    minor: BigInt(String(input.amount)),
    sessionId: null,
    customerId,
  };
  const intent = makeIntent(ctx, given, {
    description: textOf(input.description),
    metadata: pairsOf(input.metadata),
    setupFutureUsage: textOf(input.setup_future_usage) as StripeIntent['setupFutureUsage'],
    receiptEmail: textOf(input.receipt_email),
    statementDescriptor: textOf(input.statement_descriptor),
  });
  if (method) {
    intent.methodId = method.id;
    intent.status = 'requires_confirmation';
    if (input.confirm === 'true') confirm(ctx, intent, method, input);
  }
  return intentView(ctx, intent);
}

function usableMethod(ctx: StripeContext, id: string, customerId: string | null): StripeMethod {
  const method = find(ctx.state.stripeMethods, id);
  if (!method) throw missing('PaymentMethod', id, 'payment_method');
  if (!method.customerId)
    throw refused(
      'The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.',
    );
  if (!customerId)
    throw refused(
      'The payment method you provided is attached to a customer so for security purposes you must provide the customer in the request.',
      { param: 'payment_method' },
    );
  if (method.customerId !== customerId)
    throw refused(
      `The customer does not have a payment method with the ID ${id}. The payment method must be attached to the customer.`,
      { code: 'resource_missing', param: 'payment_method' },
    );
  return method;
}

function confirm(ctx: StripeContext, intent: StripeIntent, method: StripeMethod, input: Fields): void {
  const mayAsk = !isTrue(input.off_session) && input.error_on_requires_action !== 'true';
  if (method.declines === 'authentication_required' && mayAsk) {
    intent.status = 'requires_action';
    return;
  }
  const charge = tryCharge(ctx, intent, method, method.declines);
  if (charge.status !== 'failed') return;
  const { code, declineCode, message } = declineFor(method.declines ?? 'card_declined');
  throw new StripeError(402, 'card_error', message, {
    code,
    declineCode,
    chargeId: charge.id,
    intent,
    methodId: method.id,
  });
}

/** `off_session` is true, or an object that says what it is for. */
const isTrue = (field: Fields[string] | undefined): boolean => field !== undefined && field !== 'false';

function intentAt(ctx: StripeContext, id: string): StripeIntent {
  const intent = find(ctx.state.stripeIntents, id);
  if (!intent) throw missing('payment_intent', id, 'intent', 404);
  return intent;
}

/** GET /v1/payment_intents/{id} */
export const getIntent = (ctx: StripeContext, _input: Fields, id: string): View =>
  intentView(ctx, intentAt(ctx, id));

/** GET /v1/payment_intents, also of one customer. */
export function listIntents(ctx: StripeContext, input: Fields): View {
  const customerId = textOf(input.customer);
  if (customerId) customerIn(ctx, customerId);
  const rows = Object.values(ctx.state.stripeIntents).filter(
    (one) => !customerId || one.customerId === customerId,
  );
  return listView('/v1/payment_intents', rows, input, (one) => intentView(ctx, one));
}

const CANCELABLE = ['requires_payment_method', 'requires_confirmation', 'requires_action'];

/** POST /v1/payment_intents/{id}/cancel */
export function cancelIntent(ctx: StripeContext, input: Fields, id: string): View {
  const intent = intentAt(ctx, id);
  if (!CANCELABLE.includes(intent.status))
    throw refused(
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be canceled: requires_payment_method, requires_capture, requires_reauthorization, requires_confirmation, requires_action, processing.`,
      { code: 'payment_intent_unexpected_state', intent },
    );
  if (intent.sessionId && ctx.state.stripeSessions[intent.sessionId]?.status === 'open')
    throw refused(
      'You cannot cancel this PaymentIntent because it was created by a Checkout Session that is still open. Expire the Checkout Session instead.',
      { intent },
    );
  intent.status = 'canceled';
  intent.canceledAt = ctx.clock.now();
  intent.cancellationReason = textOf(input.cancellation_reason);
  emit(ctx, 'payment_intent.canceled', intent.id);
  return intentView(ctx, intent);
}

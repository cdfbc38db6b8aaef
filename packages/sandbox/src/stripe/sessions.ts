import { find } from '../state.ts';
import type { StripeContext, View } from './context.ts';
import { customerIn } from './customers.ts';
import { missing, refused } from './errors.ts';
import { emit } from './events.ts';
import { type Fields, pairsOf, partOf, textOf } from './form.ts';
import { clientSecret, sessionId, setupId } from './ids.ts';
import { setupView } from './intent-view.ts';
import { listView } from './lists.ts';
import type { StripeSession, StripeSetup } from './records.ts';
import { currencyOf, linesOf, totalOf, wishOf } from './session-request.ts';
import { linesView, sessionView } from './session-view.ts';

const LIFE_SECONDS = 86_400;

/** POST /v1/checkout/sessions */
export function createSession(ctx: StripeContext, input: Fields): View {
  const customerId = textOf(input.customer);
  if (customerId) customerIn(ctx, customerId);
  const session = newSession(ctx, input, customerId);
  if (session.mode === 'setup') session.setupId = makeSetup(ctx, session, input).id;
  ctx.state.stripeSessions[session.id] = session;
  return sessionView(ctx, session);
}

function newSession(ctx: StripeContext, input: Fields, customerId: string | null): StripeSession {
  const now = ctx.clock.now();
  const mode = input.mode === 'setup' ? 'setup' : 'payment';
  const lines = mode === 'payment' ? linesOf(input) : [];
  const seconds = Number(textOf(input.expires_at) ?? Math.floor(now.getTime() / 1000) + LIFE_SECONDS);
  return {
    id: sessionId(),
    mode,
    status: 'open',
    paymentStatus: mode === 'payment' ? 'unpaid' : 'no_payment_required',
    currency: currencyOf(input),
    minor: totalOf(lines),
    lines,
    customerId,
    customerCreation: customerId ? null : creationOf(input, mode),
    customerEmail: textOf(input.customer_email),
    buyerEmail: null,
    clientReferenceId: textOf(input.client_reference_id),
    metadata: pairsOf(input.metadata),
    forIntent: wishOf(input),
    intentId: null,
    setupId: null,
    successUrl: String(input.success_url),
    cancelUrl: textOf(input.cancel_url),
    sellerName: textOf(partOf(input.branding_settings).display_name),
    locale: textOf(input.locale),
    submitType: textOf(input.submit_type),
    createdAt: now,
    expiresAt: new Date(seconds * 1000),
  };
}

function creationOf(input: Fields, mode: StripeSession['mode']): StripeSession['customerCreation'] {
  if (input.customer_creation === 'always') return 'always';
  return mode === 'payment' || input.customer_creation ? 'if_required' : null;
}

function makeSetup(ctx: StripeContext, session: StripeSession, input: Fields): StripeSetup {
  const data = partOf(input.setup_intent_data);
  const id = setupId();
  const setup: StripeSetup = {
    id,
    clientSecret: clientSecret(id),
    status: 'requires_payment_method',
    sessionId: session.id,
    customerId: session.customerId,
    methodId: null,
    failedMethodId: null,
    failure: null,
    description: textOf(data.description),
    metadata: pairsOf(data.metadata),
    cancellationReason: null,
    createdAt: session.createdAt,
  };
  ctx.state.stripeSetups[id] = setup;
  return setup;
}

/** A checkout as it is at this moment: one whose time is over has expired. Null when there is none. */
export function findSession(ctx: StripeContext, id: string): StripeSession | null {
  const session = find(ctx.state.stripeSessions, id);
  if (session && isOver(ctx, session)) endSession(ctx, session);
  return session;
}

/** Whether an open checkout has outlived its time. */
export const isOver = (ctx: StripeContext, session: StripeSession): boolean =>
  session.status === 'open' && session.expiresAt <= ctx.clock.now();

/** Closes a checkout that nobody paid. */
export function endSession(ctx: StripeContext, session: StripeSession): void {
  session.status = 'expired';
  const intent = find(ctx.state.stripeIntents, session.intentId ?? undefined);
  if (intent && intent.status !== 'canceled') {
    intent.status = 'canceled';
    intent.canceledAt = ctx.clock.now();
    intent.cancellationReason = 'expired';
    emit(ctx, 'payment_intent.canceled', intent.id);
  }
  const setup = find(ctx.state.stripeSetups, session.setupId ?? undefined);
  if (setup) {
    setup.status = 'canceled';
    setup.cancellationReason = 'abandoned';
  }
  emit(ctx, 'checkout.session.expired', session.id);
}

function sessionAt(ctx: StripeContext, id: string): StripeSession {
  const session = findSession(ctx, id);
  if (!session) throw missing('checkout.session', id, 'session', 404);
  return session;
}

/** GET /v1/checkout/sessions/{id} */
export const getSession = (ctx: StripeContext, _input: Fields, id: string): View =>
  sessionView(ctx, sessionAt(ctx, id));

/** GET /v1/checkout/sessions/{id}/line_items */
export const listLines = (ctx: StripeContext, _input: Fields, id: string): View =>
  linesView(sessionAt(ctx, id));

/** GET /v1/checkout/sessions, also by customer, payment, state or e-mail. */
export function listSessions(ctx: StripeContext, input: Fields): View {
  for (const id of Object.keys(ctx.state.stripeSessions)) findSession(ctx, id);
  const is = (name: string, value: string | null | undefined) => !input[name] || input[name] === value;
  const rows = Object.values(ctx.state.stripeSessions).filter(
    (one) =>
      is('customer', one.customerId) &&
      is('payment_intent', one.intentId) &&
      is('status', one.status) &&
      (!input.customer_details ||
        partOf(input.customer_details).email === (one.buyerEmail ?? one.customerEmail)),
  );
  return listView('/v1/checkout/sessions', rows, input, (one) => sessionView(ctx, one));
}

/** POST /v1/checkout/sessions/{id}/expire: only an open one can be ended. */
export function expireSession(ctx: StripeContext, _input: Fields, id: string): View {
  const session = sessionAt(ctx, id);
  if (session.status !== 'open')
    throw refused(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
      { param: 'session' },
    );
  endSession(ctx, session);
  return sessionView(ctx, session);
}

/** GET /v1/setup_intents/{id} */
export function getSetup(ctx: StripeContext, _input: Fields, id: string): View {
  const setup = find(ctx.state.stripeSetups, id);
  if (!setup) throw missing('setupintent', id, 'intent', 404);
  return setupView(ctx, setup);
}

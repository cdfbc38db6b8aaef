import { declineFor, findInstrument, type Instrument } from './cards.ts';
import { makeIntent, tryCharge } from './charging.ts';
import type { StripeContext } from './context.ts';
import { makeCustomer } from './customers.ts';
import { emit } from './events.ts';
import { attach, makeMethod } from './methods.ts';
import type { StripeMethod, StripeSession } from './records.ts';
import { findSession } from './sessions.ts';

/** How the buyer's try ended: `refused` leaves the checkout open for another one. */
export type Paying = 'approved' | 'refused' | 'not_open';

const DEMO_BUYER = 'demo-buyer@personal.example.com';

/** What the buyer's click does: `instrument` is an id or a card number, the good card when not given. */
export function paySession(ctx: StripeContext, id: string, instrument = 'card_good', email?: string): Paying {
  const session = findSession(ctx, id);
  if (session?.status !== 'open') return 'not_open';
  const chosen = findInstrument(instrument);
  if (!chosen || (session.mode === 'setup' && chosen.clears)) return 'refused';
  session.buyerEmail = session.customerEmail ?? email ?? session.buyerEmail ?? ownEmail(ctx, session);
  const method = makeMethod(ctx, chosen, session.currency, session.buyerEmail);
  return session.mode === 'setup' ? keep(ctx, session, method, chosen) : pay(ctx, session, method, chosen);
}

const ownEmail = (ctx: StripeContext, session: StripeSession): string =>
  (session.customerId && ctx.state.stripeCustomers[session.customerId]?.email) || DEMO_BUYER;

function pay(ctx: StripeContext, session: StripeSession, method: StripeMethod, chosen: Instrument): Paying {
  const wish = session.forIntent;
  const keeps = wish.setupFutureUsage !== null;
  const customerId = chosen.refusedWith ? session.customerId : payerOf(ctx, session, keeps);
  const given = { currency: session.currency!, minor: session.minor, sessionId: session.id, customerId };
  const intent = session.intentId ? ctx.state.stripeIntents[session.intentId]! : makeIntent(ctx, given, wish);
  intent.customerId = customerId;
  session.intentId = intent.id;
  const charge = tryCharge(ctx, intent, method, chosen.refusedWith);
  if (charge.status === 'failed') return 'refused';
  if (keeps && customerId) attach(ctx, method, customerId);
  if (charge.status === 'succeeded') session.paymentStatus = 'paid';
  complete(ctx, session, customerId);
  return 'approved';
}

function keep(ctx: StripeContext, session: StripeSession, method: StripeMethod, chosen: Instrument): Paying {
  const setup = ctx.state.stripeSetups[session.setupId!]!;
  if (chosen.refusedWith) {
    setup.failure = declineFor(chosen.refusedWith);
    setup.failedMethodId = method.id;
    emit(ctx, 'setup_intent.setup_failed', setup.id);
    return 'refused';
  }
  const customerId = payerOf(ctx, session, false);
  setup.status = 'succeeded';
  setup.methodId = method.id;
  setup.customerId = customerId;
  setup.failure = null;
  setup.failedMethodId = null;
  if (customerId) attach(ctx, method, customerId);
  emit(ctx, 'setup_intent.succeeded', setup.id);
  complete(ctx, session, customerId);
  return 'approved';
}

/** Whose payment it is: somebody known, or a new customer where the merchant or the kept card needs one. */
function payerOf(ctx: StripeContext, session: StripeSession, keeps: boolean): string | null {
  if (session.customerId) return session.customerId;
  if (session.customerCreation !== 'always' && !keeps) return null;
  return makeCustomer(ctx, { email: session.buyerEmail, name: 'Demo Buyer' }).id;
}

function complete(ctx: StripeContext, session: StripeSession, customerId: string | null): void {
  session.customerId = customerId;
  session.status = 'complete';
  emit(ctx, 'checkout.session.completed', session.id);
}

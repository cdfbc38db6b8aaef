import type { SandboxContext } from '../context.ts';
import type { Answer, Call, Route } from '../http.ts';
import { seeOther } from '../page.ts';
import { findInstrument } from './cards.ts';
import { unasked } from './context.ts';
import { type Problem, paymentPage, sessionMessage } from './pages.ts';
import { paySession } from './paying.ts';
import type { StripeSession } from './records.ts';
import { findSession } from './sessions.ts';

/** What a request from the buyer's browser does. */
export type PageHandler = (ctx: SandboxContext, call: Call) => Answer;

/** The hosted page, for people. */
export const STRIPE_PAGES: Route<PageHandler>[] = [
  { method: 'GET', path: '/pay/{id}', handler: showPayment },
  { method: 'POST', path: '/pay/{id}', handler: pay },
];

/** A checkout as it is now; that its time ran out is kept. */
function sessionNow(ctx: SandboxContext, call: Call): StripeSession | null {
  const session = findSession(unasked(ctx), call.params.id ?? '');
  ctx.save();
  return session;
}

function showPayment(ctx: SandboxContext, call: Call): Answer {
  const session = sessionNow(ctx, call);
  if (session?.status !== 'open') return ended(session);
  const problem = call.query.get('problem');
  return paymentPage(session, problem ? { with: problem, last4: call.query.get('card') } : null);
}

function ended(session: StripeSession | null): Answer {
  if (session?.status === 'complete')
    return sessionMessage(
      200,
      'You’re all done here',
      'This checkout is complete. You can close this page.',
      session,
    );
  return sessionMessage(
    404,
    'This checkout is no longer open',
    'It was not found, or its time has run out. Please start again at the shop.',
    null,
  );
}

function pay(ctx: SandboxContext, call: Call): Answer {
  const form = new URLSearchParams(call.raw.toString('utf8'));
  const session = sessionNow(ctx, call);
  if (session?.status !== 'open') return ended(session);
  const typed = form.get('number')?.trim() ?? '';
  const instrument = typed || (form.get('instrument') ?? '');
  const outcome = paySession(unasked(ctx), session.id, instrument, form.get('email')?.trim() || undefined);
  ctx.save();
  if (outcome === 'refused') return backToPage(session, problemWith(instrument));
  return seeOther(session.successUrl.replaceAll('{CHECKOUT_SESSION_ID}', session.id));
}

function problemWith(instrument: string): Problem {
  const found = findInstrument(instrument);
  return { with: found?.refusedWith ?? 'incorrect_number', last4: found?.number?.slice(-4) ?? null };
}

// By a redirect, so that reloading the page does not try the card again.
const backToPage = (session: StripeSession, problem: Problem): Answer =>
  seeOther(`${session.id}?${new URLSearchParams({ problem: problem.with, card: problem.last4 ?? '' })}`);

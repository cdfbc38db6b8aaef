import type { SandboxContext } from '../context.ts';
import { type Call, findRoute, type Outcome } from '../http.ts';
import { stripePipeline } from './api.ts';
import { STRIPE_PAGES } from './checkout.ts';
import { plainError } from './errors.ts';
import { STRIPE_ROUTES } from './routes.ts';

/** Answers everything below `/stripe`; the path of a call is what follows it. */
export function stripeAnswers(ctx: SandboxContext): (call: Call) => Promise<Outcome> {
  const run = stripePipeline(ctx);
  return async (call) => {
    const api = findRoute(STRIPE_ROUTES, call.method, call.path);
    if (api) return run(api.route.handler, { ...call, params: api.params });
    const page = findRoute(STRIPE_PAGES, call.method, call.path);
    if (page) return page.route.handler(ctx, { ...call, params: page.params });
    const message = `Unrecognized request URL (${call.method}: ${call.path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`;
    return { status: 404, body: plainError('invalid_request_error', message) };
  };
}

import type { SandboxContext } from './context.ts';
import { gatewayOf } from './outbox.ts';

/** All that the sandbox remembers but its secrets: PayPal's at the top, Stripe's in a part of its own. */
export function publicState(ctx: SandboxContext): unknown {
  const {
    identity,
    rogue: _rogue,
    accessTokens: _tokens,
    clientSecret: _secret,
    stripeSecretKey: _key,
    stripeWebhookSecret: _signingKey,
    stripeSessions,
    stripeIntents,
    stripeCharges,
    stripeRefunds,
    stripeCustomers,
    stripeMethods,
    stripeSetups,
    stripeDisputes,
    stripeKeys,
    events,
    ...rest
  } = ctx.state;
  const eventsOf = (gateway: string) =>
    Object.fromEntries(Object.entries(events).filter(([, event]) => gatewayOf(event) === gateway));
  return {
    ...rest,
    events: eventsOf('paypal'),
    certId: identity.certId,
    stripe: {
      sessions: stripeSessions,
      paymentIntents: stripeIntents,
      charges: stripeCharges,
      refunds: stripeRefunds,
      customers: stripeCustomers,
      paymentMethods: stripeMethods,
      setupIntents: stripeSetups,
      disputes: stripeDisputes,
      idempotencyKeys: stripeKeys,
      events: eventsOf('stripe'),
    },
  };
}

import type { GatewayName } from '@mekong/gateways';
import type { Ctx } from '../../platform/context/context.ts';

/** The address that the seller registers at the gateway. */
export const webhookUrlOf = (ctx: Ctx, gateway: GatewayName): string =>
  `${ctx.config.publicUrl}/api/v1/webhooks/${gateway}`;

/** What to subscribe to there; each is only a reason to re-read. */
export const WEBHOOK_EVENTS: Readonly<Partial<Record<GatewayName, readonly string[]>>> = {
  paypal: [
    'CHECKOUT.ORDER.APPROVED',
    'CHECKOUT.ORDER.COMPLETED',
    'CHECKOUT.PAYMENT-APPROVAL.REVERSED',
    'PAYMENT.CAPTURE.COMPLETED',
    'PAYMENT.CAPTURE.PENDING',
    'PAYMENT.CAPTURE.DENIED',
    'PAYMENT.CAPTURE.DECLINED',
    'PAYMENT.CAPTURE.REFUNDED',
    'PAYMENT.CAPTURE.REVERSED',
    'VAULT.PAYMENT-TOKEN.CREATED',
    'VAULT.PAYMENT-TOKEN.DELETED',
    'CUSTOMER.DISPUTE.CREATED',
    'CUSTOMER.DISPUTE.RESOLVED',
  ],
  stripe: [
    'checkout.session.completed',
    'checkout.session.async_payment_succeeded',
    'checkout.session.async_payment_failed',
    'checkout.session.expired',
    'payment_intent.succeeded',
    'payment_intent.payment_failed',
    'charge.refunded',
    'charge.dispute.created',
    'charge.dispute.closed',
    'refund.created',
    'refund.updated',
    'refund.failed',
  ],
};

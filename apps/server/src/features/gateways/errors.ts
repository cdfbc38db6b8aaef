import { defineErrors } from '@mekong/kit';

export const gatewayErrors = defineErrors({
  NO_GATEWAY: {
    kind: 'unavailable',
    message: 'No payment gateway is connected for {mode} payments in this currency',
    wayForward:
      'Set the keys of a gateway (PAYPAL_CLIENT_ID, PAYPAL_CLIENT_SECRET, PAYPAL_WEBHOOK_ID; STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET) and start again.',
  },
});

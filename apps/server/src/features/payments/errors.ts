import { defineErrors } from '@mekong/kit';

export const paymentErrors = defineErrors({
  PAYMENT_NOT_FOUND: {
    kind: 'notFound',
    message: 'There is no such payment',
    wayForward: 'Check the id; another account’s payment looks the same as none.',
  },
  PAYMENT_NOT_BEGUN: {
    kind: 'gateway',
    message: 'The payment could not be begun at the gateway',
    wayForward: 'Nothing was charged. Try again in a moment, or choose another way to pay.',
  },
});

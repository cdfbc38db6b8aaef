import { defineErrors } from '@mekong/kit';

export const checkoutErrors = defineErrors({
  CHECKOUT_NOT_FOUND: {
    kind: 'notFound',
    message: 'There is no such checkout',
    wayForward: 'Start again from the pricing page.',
  },
  ALREADY_SUBSCRIBED: {
    kind: 'conflict',
    message: 'This account has a subscription already',
    wayForward: 'Change or cancel the running subscription first.',
  },
  SEATS_NOT_SOLD: {
    kind: 'business',
    message: 'The plan {plan} is not sold by the seat',
    wayForward: 'Leave `seats` out.',
  },
});

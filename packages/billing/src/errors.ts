import { defineErrors } from '@mekong/kit/define-errors';

export const billingErrors = defineErrors({
  INVALID_PRICE: {
    kind: 'validation',
    message: 'This is no price: {field} {problem}',
    wayForward: 'Correct the field that `details` names; the shapes of the models are in /api/openapi.json.',
  },
  SUBSCRIPTION_UNCHANGED: {
    kind: 'business',
    message: 'The subscription has this plan and this quantity already',
    wayForward: 'Nothing is to be done.',
  },
  SUBSCRIPTION_OWES: {
    kind: 'business',
    message: 'The subscription has an invoice that is not paid',
    wayForward: 'Pay it first; then the plan can be changed.',
  },
  CURRENCY_FIXED: {
    kind: 'business',
    message: 'This subscription is billed in {currency}, not in {other}',
    wayForward: 'Choose a price in that currency; another one needs a subscription of its own.',
  },
});

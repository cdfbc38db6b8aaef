import { defineErrors } from '@mekong/kit/define-errors';

export const billingErrors = defineErrors({
  INVALID_PRICE: {
    kind: 'validation',
    message: 'This is no price: {field} {problem}',
    wayForward: 'Correct the field that `details` names; the shapes of the models are in /api/openapi.json.',
  },
});

import { defineErrors } from '@mekong/kit';

export const catalogErrors = defineErrors({
  PLAN_NOT_FOUND: {
    kind: 'notFound',
    message: 'There is no plan called {plan}',
    wayForward: 'The plans on sale are listed at GET /api/v1/plans.',
  },
  PLAN_NOT_FOR_SALE: {
    kind: 'business',
    message: 'The plan {plan} is not sold by {interval} at the checkout',
    wayForward: 'Choose another interval from GET /api/v1/plans, or talk to the seller about a custom plan.',
  },
});

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
  PLAN_CODE_TAKEN: {
    kind: 'conflict',
    message: 'Another plan or product has this code',
    wayForward: 'Choose another one; an archived plan keeps its code, and can be put back on sale.',
  },
  PLAN_TERMS_WRONG: {
    kind: 'validation',
    message: 'A plan cannot be sold on these terms',
    wayForward: 'Each entry of `details` names a field and what is wrong with it.',
  },
  PLAN_VERSION_STALE: {
    kind: 'conflict',
    message: 'The plan has a newer version than the one that was changed: {newest}',
    wayForward: 'Read the plan again and decide anew; the other version stands.',
  },
});

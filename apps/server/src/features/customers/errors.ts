import { defineErrors } from '@mekong/kit';

export const customerErrors = defineErrors({
  SLUG_TAKEN: {
    kind: 'conflict',
    message: 'Another customer has this slug',
    wayForward: 'Choose another one, or leave it out to get one made from the name.',
  },
  EXTERNAL_ID_TAKEN: {
    kind: 'conflict',
    message: 'Another customer of this mode has this external id',
    wayForward: 'Look the customer up at GET /api/v1/customers?externalId=… instead of making it again.',
  },
});

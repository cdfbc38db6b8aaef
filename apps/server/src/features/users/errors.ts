import { defineErrors } from '@mekong/kit';

export const userErrors = defineErrors({
  EMAIL_TAKEN: {
    kind: 'conflict',
    message: 'There is an account with this e-mail already',
    wayForward: 'Sign in instead, or use another address.',
  },
  SETUP_TOKEN_INVALID: {
    kind: 'authentication',
    message: 'This set-up link was used, or never was one',
    wayForward: 'Make another staff login with `npm run db staff-add EMAIL`.',
  },
});

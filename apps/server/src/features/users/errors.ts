import { defineErrors } from '@mekong/kit';

export const userErrors = defineErrors({
  EMAIL_TAKEN: {
    kind: 'conflict',
    message: 'There is an account with this e-mail already',
    wayForward: 'Sign in instead, or use another address.',
  },
  SETUP_TOKEN_INVALID: {
    kind: 'authentication',
    message: 'This set-up link was used, is older than 24 hours, or never was one',
    wayForward: 'Restart the server for a new one, or make a staff login with `npm run db staff-add EMAIL`.',
  },
  LINK_INVALID: {
    kind: 'business',
    message: 'This link was used, has expired, or never was one',
    wayForward: 'Ask for a new link; only the newest one of its kind is good, and only once.',
  },
  PASSWORD_WRONG: {
    kind: 'business',
    message: 'The present password is wrong',
    wayForward: 'Try again, or reset the password by e-mail.',
  },
  PASSWORD_MISSING: {
    kind: 'business',
    message: 'This login has no password to prove itself by',
    wayForward:
      'Enter through a link sent by e-mail; for 15 minutes after that no password is asked for, and one can be set.',
  },
  LAST_ADMIN: {
    kind: 'business',
    message: 'The last admin of the seller cannot close the login',
    wayForward: 'Make somebody else an admin first: `npm run db staff-add EMAIL`.',
  },
});

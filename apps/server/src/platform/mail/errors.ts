import { defineErrors } from '@mekong/kit';

export const mailErrors = defineErrors({
  MAIL_NOT_FOUND: {
    kind: 'notFound',
    message: 'There is no such mail',
    wayForward: 'Check the id against GET /api/v1/mails.',
  },
  MAIL_NOT_RESENDABLE: {
    kind: 'business',
    message: 'This mail is not one that can be sent again',
    wayForward:
      'Only a mail that failed, was given up, or may not have arrived is sent again; `details` says what this one is.',
  },
});

import { defineErrors } from '@mekong/kit';

export const invoiceErrors = defineErrors({
  INVOICE_NOT_FOUND: {
    kind: 'notFound',
    message: 'There is no such invoice',
    wayForward: 'Check the id; another account’s invoice looks the same as none.',
  },
  INVOICE_NOT_PAID: {
    kind: 'business',
    message: 'This invoice is not paid, so there is no receipt for it',
    wayForward: 'The receipt is mailed by itself once the invoice is paid.',
  },
});

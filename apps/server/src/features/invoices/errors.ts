import { defineErrors } from '@mekong/kit';

export const invoiceErrors = defineErrors({
  INVOICE_NOT_FOUND: {
    kind: 'notFound',
    message: 'There is no such invoice',
    wayForward: 'Check the id; another account’s invoice looks the same as none.',
  },
});

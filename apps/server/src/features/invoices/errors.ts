import { defineErrors } from '@mekong/kit';

export const invoiceErrors = defineErrors({
  INVOICE_NOT_FOUND: {
    kind: 'notFound',
    message: 'There is no such invoice',
    wayForward: 'Check the id; another account’s invoice looks the same as none.',
  },
  INVOICE_AMOUNTS_TO_NOTHING: {
    kind: 'business',
    message: 'The lines of this invoice amount to nothing',
    wayForward: 'Give at least one line a quantity and a unit amount that come to more than zero.',
  },
  INVOICE_TOO_LARGE: {
    kind: 'business',
    message: 'The total of this invoice is larger than an exact amount can be',
    wayForward: 'Split it into several invoices.',
  },
  INVOICE_DUE_IN_THE_PAST: {
    kind: 'business',
    message: 'The due date {dueOn} has passed',
    wayForward: 'Choose today or a later day, in the time zone of the customer.',
  },
  INVOICE_NOT_BY_HAND: {
    kind: 'business',
    message: 'This invoice was not written by hand',
    wayForward: 'Drafts of a purchase are frozen; change the purchase, or void the draft.',
  },
  INVOICE_IS_ISSUED: {
    kind: 'business',
    message: 'This invoice is {state} and never changes any more',
    wayForward: 'Correct it by a credit note, or void it and write a new one.',
  },
  INVOICE_HAS_MOVED: {
    kind: 'business',
    message: 'Money or credit has been applied to this invoice',
    wayForward: 'Write a credit note for what is still owed, or refund the payment.',
  },
  CREDIT_NOTE_NOT_FOUND: {
    kind: 'notFound',
    message: 'There is no such credit note',
    wayForward: 'Check the id; another account’s credit note looks the same as none.',
  },
  CREDIT_NOT_POSSIBLE: {
    kind: 'business',
    message: 'An invoice that is {state} takes no credit note',
    wayForward: 'Credit notes correct open and paid invoices; change or void a draft instead.',
  },
  CREDIT_CURRENCY_MISMATCH: {
    kind: 'business',
    message: 'The invoice is in {currency}',
    wayForward: 'Give the amount in the currency of the invoice.',
  },
  CREDIT_EXCEEDS_INVOICE: {
    kind: 'business',
    message: 'More than what is left of this invoice cannot be credited: {left} minor units of {currency}',
    wayForward: 'Credit at most what `details` names as left, of the invoice or of the line.',
  },
  CREDIT_EXCEEDS_BALANCE: {
    kind: 'business',
    message: 'Only {left} minor units of {currency} are still owed on this invoice',
    wayForward: 'Credit what is still owed, and give what was paid back by a refund or as credit.',
  },
  CREDIT_EXCEEDS_PAID: {
    kind: 'business',
    message: 'Only {left} minor units of {currency} were paid and not given back yet',
    wayForward: 'Give at most that as credit; take the rest off what is still owed (settledBy: balance).',
  },
  INVOICE_NOT_ISSUED: {
    kind: 'business',
    message: 'This invoice is {state} and was never issued, so there is no document',
    wayForward:
      'Issue it first: POST /api/v1/invoices/:id/finalize. The invoice of a purchase is issued when it is paid.',
  },
  INVOICE_NOT_PAID: {
    kind: 'business',
    message: 'This invoice is not paid, so there is no receipt for it',
    wayForward: 'The receipt is mailed by itself once the invoice is paid.',
  },
});

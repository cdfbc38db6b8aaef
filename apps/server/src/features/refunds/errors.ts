import { type DomainError, defineErrors } from '@mekong/kit';
import type { Refusal } from './decide.ts';

export const refundErrors = defineErrors({
  REFUND_NOT_FOUND: {
    kind: 'notFound',
    message: 'There is no such refund',
    wayForward: 'Check the id; another account’s refund looks the same as none.',
  },
  PAYMENT_IN_DISPUTE: {
    kind: 'business',
    message: 'The buyer’s bank is asking for this money back',
    wayForward: 'Wait for the end of the dispute; refunding now would give the money back twice.',
  },
  PAYMENT_NOT_REFUNDABLE: {
    kind: 'business',
    message: 'This payment is {state}, so there is no money of it to give back',
    wayForward: 'Refund a payment that has succeeded; cancel one that has not.',
  },
  NOTHING_TO_REFUND: {
    kind: 'business',
    message: 'All of this payment has been given back, or is on its way',
    wayForward: 'Look at its refunds; nothing more has to be done.',
  },
  REFUND_CURRENCY_MISMATCH: {
    kind: 'business',
    message: 'The payment was made in {currency}',
    wayForward: 'Give the amount in the currency of the payment.',
  },
  REFUND_NOT_POSITIVE: {
    kind: 'business',
    message: 'A refund is more than zero',
    wayForward: 'Give a positive amount in minor units, or leave it out for all that is left.',
  },
  REFUND_WINDOW_CLOSED: {
    kind: 'business',
    message: 'Refunds of this payment were possible for {days} days',
    wayForward: 'Pay the customer back by bank transfer, or give the amount as credit by a credit note.',
  },
  REFUND_EXCEEDS_PAYMENT: {
    kind: 'business',
    message: 'Only {left} minor units of {currency} of this payment are left to give back',
    wayForward: 'Give back at most that; refunds on their way count.',
  },
  REFUND_EXCEEDS_INVOICE: {
    kind: 'business',
    message: 'Only {left} minor units of {currency} are left after credit notes and used credit',
    wayForward: 'Give back at most that; what was credited already is refunded from the customer’s credit.',
  },
  CREDIT_NOT_ENOUGH: {
    kind: 'business',
    message: 'The customer has {left} minor units of {currency} as credit',
    wayForward: 'Give back at most that.',
  },
  REFUND_NOT_UNCLEAR: {
    kind: 'business',
    message: 'The end of this refund is not for a person to decide',
    wayForward:
      'Wait for the gateway; only a refund of which nobody can say whether it happened is decided here.',
  },
});

/** The refusal as the error that tells of it. */
export function refusalError(why: Refusal): DomainError {
  const field = 'body.amount';
  switch (why.code) {
    case 'PAYMENT_NOT_REFUNDABLE':
      return refundErrors.PAYMENT_NOT_REFUNDABLE({ field: 'body.paymentId', state: why.state });
    case 'REFUND_CURRENCY_MISMATCH':
      return refundErrors.REFUND_CURRENCY_MISMATCH({ field, currency: why.currency });
    case 'REFUND_WINDOW_CLOSED':
      return refundErrors.REFUND_WINDOW_CLOSED({ field: 'body.paymentId', days: why.days });
    case 'REFUND_EXCEEDS_PAYMENT':
    case 'REFUND_EXCEEDS_INVOICE':
      return refundErrors[why.code]({ field, left: String(why.left), currency: why.currency });
    case 'REFUND_NOT_POSITIVE':
      return refundErrors.REFUND_NOT_POSITIVE({ field });
    default:
      return refundErrors[why.code]({ field: 'body.paymentId' });
  }
}

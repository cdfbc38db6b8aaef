import { defineErrors } from '@mekong/kit';

export const paymentErrors = defineErrors({
  PAYMENT_NOT_FOUND: {
    kind: 'notFound',
    message: 'There is no such payment',
    wayForward: 'Check the id; another account’s payment looks the same as none.',
  },
  INVOICE_NOT_PAYABLE: {
    kind: 'business',
    message: 'This invoice is {state} and takes no payment',
    wayForward: 'Read the invoice again: only an open one with a balance above zero is paid.',
  },
  PAYMENT_UNDER_WAY: {
    kind: 'conflict',
    message: 'Another payment of this invoice is under way',
    wayForward: 'Wait for the payment named in `details`, so that nothing is charged twice.',
  },
  NO_PAYMENT_METHOD: {
    kind: 'business',
    message: 'There is no saved payment method to charge',
    wayForward: 'Save one (POST /api/v1/payment-methods), or pay by a checkout.',
  },
  PAYMENT_METHOD_NOT_FOUND: {
    kind: 'notFound',
    message: 'There is no such payment method',
    wayForward: 'Check the id; another account’s method looks the same as none.',
  },
  PAYMENT_METHOD_NOT_USABLE: {
    kind: 'business',
    message: 'This payment method cannot be charged: {reason}',
    wayForward: 'Use another one, or save it anew.',
  },
  SETUP_NOT_FOUND: {
    kind: 'notFound',
    message: 'There is no such setup of a payment method',
    wayForward: 'Begin another one; another account’s looks the same as none.',
  },
  SETUP_NOT_BEGUN: {
    kind: 'gateway',
    message: 'The gateway could not be asked to save a payment method',
    wayForward: 'Nothing was saved. Try again in a moment, or choose another gateway.',
  },
  AMOUNT_BELOW_MINIMUM: {
    kind: 'business',
    message: 'The balance is below what the gateway takes: {minimum} minor units of {currency}',
    wayForward: 'Nothing was charged. Leave it to the next invoice, or record a payment by hand.',
  },
  WRONG_CURRENCY: {
    kind: 'business',
    message: 'The invoice is in {currency}, not in {given}',
    wayForward: 'Record the amount in the invoice’s currency.',
  },
  RECEIVED_IN_FUTURE: {
    kind: 'business',
    message: 'Money cannot have been received after today, {today}',
    wayForward: 'Correct `receivedOn`: the day is the customer’s.',
  },
  PAYMENT_ALREADY_RECORDED: {
    kind: 'conflict',
    message: 'This invoice has a payment with this reference already',
    wayForward: 'Look at the payment named in `details`; send `force: true` if this is another one.',
  },
  CREDIT_TOO_SMALL: {
    kind: 'business',
    message: 'At most {available} minor units of {currency} can be applied',
    wayForward: 'Apply less, or leave `amount` out. Money that is being refunded is no credit any more.',
  },
  PAYMENT_NOT_HELD: {
    kind: 'conflict',
    message: 'This payment is {state} and waits for nobody',
    wayForward: 'Read it again: it was decided meanwhile.',
  },
  RESOLUTION_DOES_NOT_FIT: {
    kind: 'business',
    message: 'This cannot be done with the payment: {reason}',
    wayForward: 'Choose another action; `look_again` reads the gateway anew.',
  },
  PAYMENT_NOT_BEGUN: {
    kind: 'gateway',
    message: 'The payment could not be begun at the gateway',
    wayForward: 'Nothing was charged. Try again in a moment, or choose another way to pay.',
  },
});

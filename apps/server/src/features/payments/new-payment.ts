import type { TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import type { Payment } from './payment.ts';

type Given = 'invoiceId' | 'amount' | 'currency' | 'gateway' | 'connection' | 'state' | 'paymentMethodId';

/** A payment of which nothing is known yet but what it is for. */
export const newPayment = (t: TxCtx, customer: Customer, given: Pick<Payment, Given>): Payment => ({
  id: t.newId('payment'),
  customerId: customer.id,
  mode: customer.mode,
  ...given,
  hold: null,
  holdReason: null,
  unapplied: false,
  toCredit: 0n,
  refunded: 0n,
  orderId: null,
  captureId: null,
  approvalUrl: null,
  expiresAt: null,
  failureCode: null,
  failureMessage: null,
  createdAt: t.now(),
  settledAt: null,
});

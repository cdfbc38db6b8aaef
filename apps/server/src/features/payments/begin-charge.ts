import type { TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import type { Invoice } from '../invoices/invoice.ts';
import { type BegunPayment, FIRST_LOOK_SECONDS, intend, later, ofPayment } from './begin.ts';
import type { PaymentMethod } from './method.ts';
import { newPayment } from './new-payment.ts';
import { insertPayment } from './repository.ts';

export interface NewCharge {
  readonly customer: Customer;
  readonly invoice: Invoice;
  readonly method: PaymentMethod;
  /** Minor units of the invoice's currency. */
  readonly amount: bigint;
}

/** Records the charge of a saved method and its call; nothing leaves the program. The customer's lock is held. */
export async function beginCharge(t: TxCtx, charge: NewCharge): Promise<BegunPayment> {
  await t.persist();
  const { customer, invoice, method, amount } = charge;
  const payment = newPayment(t, customer, {
    invoiceId: invoice.id,
    amount,
    currency: invoice.currency,
    gateway: method.gateway,
    connection: method.connection,
    // From now on nobody can say that nothing was taken.
    state: 'processing',
    paymentMethodId: method.id,
  });
  await insertPayment(t.db, payment, later(t, FIRST_LOOK_SECONDS));
  const description = invoice.lines[0]?.description ?? invoice.number ?? invoice.id;
  const attemptId = await intend(t, ofPayment(payment), 'charge', { description, methodId: method.id });
  return { paymentId: payment.id, attemptId };
}

import { createHash } from 'node:crypto';
import type { Gateway } from '@mekong/gateways';
import type { TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { getSeller } from '../settings/get.ts';
import { insertAttempt } from './attempt-repository.ts';
import { newPayment } from './new-payment.ts';
import type { Operation, Payment } from './payment.ts';
import { insertPayment } from './repository.ts';

/** How long the inline run has before the sweep makes the call instead. */
const INLINE_SECONDS = 30;
/** First look-up of what nobody told us about. */
export const FIRST_LOOK_SECONDS = 120;

export interface NewPayment {
  readonly customer: Customer;
  readonly invoice: { readonly id: string; readonly total: bigint; readonly currency: string };
  readonly gateway: Gateway;
  readonly description: string;
  readonly returnUrl: string;
  readonly cancelUrl: string;
}

export interface BegunPayment {
  readonly paymentId: string;
  /** Run it after commit: `runAttempt`. Should this process die first, the sweep does. */
  readonly attemptId: string;
}

/** Records a payment and the call that will begin it at the gateway; nothing leaves the program. The customer's lock is held. */
export async function beginPayment(t: TxCtx, request: NewPayment): Promise<BegunPayment> {
  await t.persist();
  const { customer, invoice, gateway } = request;
  const payment = newPayment(t, customer, {
    invoiceId: invoice.id,
    amount: invoice.total,
    currency: invoice.currency,
    gateway: gateway.name,
    connection: gateway.kind,
    state: 'pending',
    paymentMethodId: null,
  });
  await insertPayment(t.db, payment, later(t, FIRST_LOOK_SECONDS));
  const attemptId = await intend(t, ofPayment(payment), 'create_order', {
    description: request.description,
    buyerEmail: customer.email,
    brand: (await getSeller(t)).name,
    returnUrl: request.returnUrl,
    cancelUrl: request.cancelUrl,
    saveMethod: gateway.capabilities.saveMethod,
  });
  return { paymentId: payment.id, attemptId };
}

/** What a call is about. */
export interface About {
  readonly customerId: string;
  /** Id of the payment, refund, method or setup. */
  readonly object: string;
  readonly paymentId: string | null;
}

export const ofPayment = (payment: Pick<Payment, 'id' | 'customerId'>): About => ({
  customerId: payment.customerId,
  object: payment.id,
  paymentId: payment.id,
});

/** Writes down a call before it is made; answers the attempt that stands for it. The sweep makes it at `dueAt`. */
export function intend(
  t: TxCtx,
  about: About,
  operation: Operation,
  request: Record<string, unknown>,
  dueAt: Date = later(t, INLINE_SECONDS),
): Promise<string> {
  return insertAttempt(t.db, {
    id: t.newId('attempt'),
    customerId: about.customerId,
    object: about.object,
    paymentId: about.paymentId,
    operation,
    request,
    requestHash: createHash('sha256').update(JSON.stringify(request)).digest('hex'),
    at: t.now(),
    dueAt,
  });
}

export interface NewRefund {
  readonly payment: Pick<Payment, 'id' | 'customerId'>;
  /** `re_…`: the gateway's object carries it. */
  readonly refundId: string;
  /** Minor units. */
  readonly amount: bigint;
  /** Of the amount, out of the customer's credit: it cannot be spent meanwhile. */
  readonly fromCredit: bigint;
  readonly currency: string;
  /** What the customer is told. */
  readonly note: string;
}

/**
 * Writes down that money goes back; run the attempt after commit. Its answer comes as `payment.refund_answered`. The
 * customer's lock is held.
 */
export async function beginRefund(t: TxCtx, refund: NewRefund): Promise<string> {
  await t.persist();
  const { payment, refundId, amount, fromCredit, currency, note } = refund;
  const about = { customerId: payment.customerId, object: refundId, paymentId: payment.id };
  return intend(t, about, 'refund', {
    refundId,
    amount: String(amount),
    fromCredit: String(fromCredit),
    currency,
    note,
  });
}

export const later = (t: TxCtx, seconds: number) => new Date(t.now().getTime() + seconds * 1000);

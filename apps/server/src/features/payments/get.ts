import type { ConnectionKind, GatewayName } from '@mekong/gateways';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { type CustomerPageQuery, ownPage } from '../../platform/http/page.ts';
import type { Page } from '../../platform/http/route.ts';
import { paymentErrors } from './errors.ts';
import type { Payment } from './payment.ts';
import type { Receipt } from './receipt.ts';
import { findReceipt } from './receipt-repository.ts';
import { findByObject, findByOrderId, findPayment, listPaymentsOf, paymentsOfInvoice } from './repository.ts';
import type { Setup } from './setup.ts';
import { findByGatewaySetup } from './setup-repository.ts';

/** @throws PAYMENT_NOT_FOUND also for what the open door may not see */
export async function getPayment(t: TxCtx, id: string): Promise<Payment> {
  const payment = await findPayment(t.db, id);
  if (!payment) throw paymentErrors.PAYMENT_NOT_FOUND();
  return payment;
}

/** A payment, and what was written down of money that no gateway has seen. @throws PAYMENT_NOT_FOUND */
export const getPaymentDetail = (
  ctx: Ctx,
  id: string,
): Promise<{ readonly payment: Payment; readonly receipt: Receipt | null }> =>
  ctx.tx(async (t) => {
    const payment = await getPayment(t, id);
    await t.persist();
    return { payment, receipt: await findReceipt(t.db, id) };
  });

/** The payment that an order or capture of the gateway belongs to; null for one that is not ours. */
export const findPaymentByObject = (
  t: TxCtx,
  gateway: GatewayName,
  connection: ConnectionKind,
  objectId: string,
): Promise<Payment | null> => findByObject(t.db, gateway, connection, objectId);

/** By our own id, as an event names it; null for one of another connection. */
export async function findPaymentNamed(
  t: TxCtx,
  gateway: GatewayName,
  connection: ConnectionKind,
  id: string,
): Promise<Payment | null> {
  const payment = await findPayment(t.db, id);
  return payment?.gateway === gateway && payment.connection === connection ? payment : null;
}

/** Newest first: the account's own, or for staff everybody's or one customer's. */
export const listPayments = (ctx: Ctx, query: CustomerPageQuery): Promise<Page<Payment>> =>
  ownPage(ctx, query, (db, whose, page) => listPaymentsOf(db, whose ?? query.customerId ?? null, page));

/** By the id that the gateway gave the order, as a buyer's browser brings it back. */
export const findPaymentOfOrder = (t: TxCtx, orderId: string): Promise<Payment | null> =>
  findByOrderId(t.db, orderId);

/** The setup that an object of the gateway belongs to; null for one that is not ours. */
export const findSetupByObject = (
  t: TxCtx,
  gateway: GatewayName,
  connection: ConnectionKind,
  objectId: string,
): Promise<Setup | null> => findByGatewaySetup(t.db, gateway, connection, objectId);

/** Every payment that was tried for an invoice, newest first. */
export const listPaymentsOfInvoice = (t: TxCtx, invoiceId: string): Promise<Payment[]> =>
  paymentsOfInvoice(t.db, invoiceId);

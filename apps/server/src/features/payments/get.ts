import type { ConnectionKind, GatewayName } from '@mekong/gateways';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { ownPage, type PageQuery } from '../../platform/http/page.ts';
import type { Page } from '../../platform/http/route.ts';
import { paymentErrors } from './errors.ts';
import type { Payment } from './payment.ts';
import { findByObject, findByOrderId, findPayment, listPaymentsOf } from './repository.ts';

/** @throws PAYMENT_NOT_FOUND also for what the open door may not see */
export async function getPayment(t: TxCtx, id: string): Promise<Payment> {
  const payment = await findPayment(t.db, id);
  if (!payment) throw paymentErrors.PAYMENT_NOT_FOUND();
  return payment;
}

/** The payment that an object of the gateway belongs to; null for one that is not ours. */
export const findPaymentByOrder = (
  t: TxCtx,
  gateway: GatewayName,
  connection: ConnectionKind,
  orderId: string,
): Promise<Payment | null> => findByObject(t.db, gateway, connection, { kind: 'order_id', id: orderId });

/** Newest first: the account's own, or everybody's for staff. */
export const listPayments = (ctx: Ctx, page: PageQuery): Promise<Page<Payment>> =>
  ownPage(ctx, page, listPaymentsOf);

/** By the id that the gateway gave the order, as a buyer's browser brings it back. */
export const findPaymentOfOrder = (t: TxCtx, orderId: string): Promise<Payment | null> =>
  findByOrderId(t.db, orderId);

/** The payment whose money a capture took; null for one that is not ours. */
export const findPaymentByCapture = (
  t: TxCtx,
  gateway: GatewayName,
  connection: ConnectionKind,
  captureId: string,
): Promise<Payment | null> => findByObject(t.db, gateway, connection, { kind: 'capture_id', id: captureId });

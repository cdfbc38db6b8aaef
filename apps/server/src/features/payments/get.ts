import type { ConnectionKind, GatewayName } from '@mekong/gateways';
import { customerOf, isStaff } from '../../platform/context/actor.ts';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import type { Page } from '../../platform/http/route.ts';
import { paymentErrors } from './errors.ts';
import type { Payment } from './payment.ts';
import { findByCapture, findByOrder, findByOrderId, findPayment, listPaymentsOf } from './repository.ts';

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
): Promise<Payment | null> => findByOrder(t.db, gateway, connection, orderId);

/** Newest first: the account's own, or everybody's for staff. */
export async function listPayments(
  ctx: Ctx,
  page: { limit: number; cursor?: string | undefined },
): Promise<Page<Payment>> {
  const whose = isStaff(ctx.actor) ? null : customerOf(ctx.actor);
  const items = await ctx.tx((t) => listPaymentsOf(t.db, whose, { ...page, limit: page.limit + 1 }));
  const shown = items.slice(0, page.limit);
  return { items: shown, next: items.length > page.limit ? (shown.at(-1)?.id ?? null) : null };
}

/** By the id that the gateway gave the order, as a buyer's browser brings it back. */
export const findPaymentOfOrder = (t: TxCtx, orderId: string): Promise<Payment | null> =>
  findByOrderId(t.db, orderId);

/** The payment whose money a capture took; null for one that is not ours. */
export const findPaymentByCapture = (
  t: TxCtx,
  gateway: GatewayName,
  connection: ConnectionKind,
  captureId: string,
): Promise<Payment | null> => findByCapture(t.db, gateway, connection, captureId);

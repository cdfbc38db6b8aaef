import type { Gateway, GatewayRefund } from '@mekong/gateways';
import { errors } from '@mekong/kit';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { lockCustomer } from '../customers/get.ts';
import { gatewayOf } from '../gateways/choose.ts';
import { getPayment } from '../payments/get.ts';
import { isSettled, type Payment } from '../payments/payment.ts';
import { failRefund, reverseRefund } from './fail.ts';
import { loadLeft, loadSoFar } from './load.ts';
import { AT_GATEWAY, type Refund, UNCLEAR } from './refund.ts';
import { insertRefund, refundsOfPayment } from './repository.ts';
import { settleRefund } from './settle.ts';
import { newRefund } from './write.ts';

/**
 * Brings the refunds of a settled payment to what the gateway's own books say: those on their way end, those that came
 * back are reversed, those that the seller made at the gateway get a row. Repeating it changes nothing.
 * @throws GATEWAY_ERROR when the gateway cannot be asked; nothing has changed then
 */
export async function reconcileRefunds(ctx: Ctx, paymentId: string): Promise<void> {
  for (let round = 1; round <= ROUNDS; round++) if (await reconcileOnce(ctx, paymentId)) return;
}

/** Something may end while the gateway is read; read again then, a few times. */
const ROUNDS = 3;

/** False when a refund moved meanwhile, so that what was read says nothing about now. */
async function reconcileOnce(ctx: Ctx, paymentId: string): Promise<boolean> {
  const { payment, refunds } = await ctx.system(async (t) => ({
    payment: await getPayment(t, paymentId),
    refunds: await refundsOfPayment(t.db, paymentId),
  }));
  if (!isSettled(payment) || !payment.captureId || payment.gateway === 'manual') return true;
  const gateway = gatewayOf(ctx, payment.gateway, payment.connection);
  const capture = await gateway.fetchCapture(payment.captureId);
  if (capture.kind === 'unknown') throw errors.GATEWAY_ERROR({ gateway: gateway.name, code: capture.code });
  if (capture.kind === 'absent') return true;
  // What the gateway still keeps: of a payment that was accepted as it was, a part had gone back before it was booked.
  const kept = capture.value.amount.amount - capture.value.refunded.amount;
  const ends = await readEnds(gateway, payment, refunds, kept);
  return ctx.system((t) => carryOut(t, payment, refunds, { kept, ends }));
}

interface Seen {
  /** Minor units that have not gone back, by the gateway's books. */
  readonly kept: bigint;
  readonly ends: readonly GatewayRefund[];
}

/** Those on their way, and those that were booked where the gateway says that less has gone back. */
async function readEnds(
  gateway: Gateway,
  payment: Payment,
  refunds: readonly Refund[],
  kept: bigint,
): Promise<GatewayRefund[]> {
  const states = kept > payment.amount - payment.refunded ? ['pending', 'succeeded'] : ['pending'];
  const ends: GatewayRefund[] = [];
  for (const { gatewayRefundId: id, state } of refunds) {
    if (!id || !states.includes(state)) continue;
    const found = await gateway.fetchRefund(id);
    if (found.kind === 'unknown') throw errors.GATEWAY_ERROR({ gateway: gateway.name, code: found.code });
    if (found.kind === 'found') ends.push(found.value);
  }
  return ends;
}

async function carryOut(
  t: TxCtx,
  seen: Payment,
  before: readonly Refund[],
  { kept, ends }: Seen,
): Promise<boolean> {
  const customer = await lockCustomer(t, seen.customerId);
  if (await hasMoved(t, seen, before)) return false;
  for (const refund of before) {
    const end = ends.find((one) => one.id === refund.gatewayRefundId);
    if (end) await bring(t, customer, refund, end.state);
  }
  // The sum was read before one of its parts was said to have failed: it is read again as due work.
  if (ends.some(({ state }) => state === 'failed' || state === 'canceled')) return true;
  await bookUnknown(t, customer, await getPayment(t, seen.id), kept);
  return true;
}

/** One refund to where the gateway says that it is. */
async function bring(
  t: TxCtx,
  customer: Customer,
  refund: Refund,
  end: GatewayRefund['state'],
): Promise<void> {
  const failure = {
    code: `REFUND_${end.toUpperCase()}`,
    message: 'The gateway did not carry the refund out',
  };
  const failed = end === 'failed' || end === 'canceled';
  if (refund.state === 'pending' && end === 'completed') return settleRefund(t, customer, refund, null);
  if (refund.state === 'pending' && failed) return failRefund(t, refund, failure);
  if (refund.state === 'succeeded' && failed) return reverseRefund(t, refund, failure);
}

async function hasMoved(t: TxCtx, seen: Payment, before: readonly Refund[]): Promise<boolean> {
  const now = await refundsOfPayment(t.db, seen.id);
  return (
    now.length !== before.length ||
    now.some(({ id, state }) => before.find((one) => one.id === id)?.state !== state)
  );
}

/** What went back and stands in no row of ours: the seller gave it back at the gateway, or an unclear one did happen. */
async function bookUnknown(t: TxCtx, customer: Customer, payment: Payment, kept: bigint): Promise<void> {
  const refunds = await refundsOfPayment(t.db, payment.id);
  const pending = refunds.filter(({ state }) => state === 'pending');
  const unclear = pending.filter(({ failureCode }) => failureCode === UNCLEAR);
  const known = payment.refunded + total(pending) - total(unclear);
  const excess = payment.amount - known - kept;
  if (excess <= 0n) return;
  const one = unclear.length === 1 ? unclear[0] : undefined;
  if (one && one.amount === excess) return settleRefund(t, customer, one, null);
  // More than one unclear, or another amount: a person decides what belongs to which.
  if (unclear.length > 0) return;
  await bookAtGateway(t, customer, payment, excess);
}

const total = (refunds: readonly Refund[]): bigint => refunds.reduce((sum, { amount }) => sum + amount, 0n);

async function bookAtGateway(t: TxCtx, customer: Customer, payment: Payment, amount: bigint): Promise<void> {
  const { creditBack } = await loadSoFar(t, payment);
  const { credit } = await loadLeft(t, customer, payment);
  const unapplied = payment.toCredit === payment.amount;
  const ofInvoice = unapplied ? 0n : least(amount, payment.amount - payment.toCredit);
  const fromCredit = unapplied ? amount : least(amount - ofInvoice, payment.toCredit - creditBack, credit);
  const refund = newRefund(t, {
    customer,
    payment,
    kind: unapplied ? 'unapplied' : 'invoice',
    amount,
    fromCredit: fromCredit > 0n ? fromCredit : 0n,
    currency: payment.currency,
    motive: { reason: 'other', note: null, access: 'policy', by: AT_GATEWAY },
  });
  await insertRefund(t.db, refund);
  await settleRefund(t, customer, refund, null);
}

const least = (...amounts: bigint[]): bigint => amounts.reduce((low, one) => (one < low ? one : low));

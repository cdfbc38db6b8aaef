import { type InvoiceState, splitPayment } from '@mekong/billing';
import type { ConnectionKind, GatewayCapture, SavedMethod } from '@mekong/gateways';
import { isSettled, type Payment } from './payment.ts';

/** What the gateway's capture means for the payment. */
export type Settlement =
  | { readonly kind: 'nothing' }
  /** Not final at the gateway: look again. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'fail'; readonly code: string; readonly message: string }
  /** The money is real but does not fit: provision nothing, ask a person. */
  | { readonly kind: 'park'; readonly reason: string }
  /** The invoice needs no money any more: keep it apart and give it back. */
  | { readonly kind: 'unapplied' }
  /** Minor units; what the invoice does not need any more is the customer's credit. */
  | { readonly kind: 'apply'; readonly toInvoice: bigint; readonly toCredit: bigint };

/** The invoice that a payment is for. */
export interface Owed {
  readonly state: InvoiceState;
  /** Minor units. */
  readonly balance: bigint;
}

export interface Observed {
  readonly capture: GatewayCapture;
  readonly connection: ConnectionKind;
  /** What the gateway keeps for later charges, where the order says so. */
  readonly savedMethod: SavedMethod | null;
}

/** Decides from the object as it was re-read just before; the answer of the call that made it proves nothing. */
export function decideSettlement(
  payment: Payment,
  owed: Owed,
  observed: Pick<Observed, 'capture' | 'connection'>,
): Settlement {
  const { capture } = observed;
  if (isSettled(payment) || payment.hold === 'mismatch') return { kind: 'nothing' };
  if (capture.state === 'pending') return { kind: 'wait' };
  if (capture.state === 'declined' || capture.state === 'failed') {
    return { kind: 'fail', code: 'CAPTURE_DECLINED', message: 'The payment was declined' };
  }
  const mismatch = mismatchOf(payment, observed);
  return mismatch ? { kind: 'park', reason: mismatch } : place(payment.amount, owed);
}

/** Where money goes that has come in: to the invoice as far as it is owed, what is left over to the customer's credit. */
export function place(amount: bigint, owed: Owed): Settlement {
  const closed = owed.state === 'paid' || owed.state === 'void';
  if (closed || owed.balance <= 0n) return { kind: 'unapplied' };
  return { kind: 'apply', ...splitPayment(owed.balance, amount) };
}

function mismatchOf(
  payment: Payment,
  { capture, connection }: Pick<Observed, 'capture' | 'connection'>,
): string | null {
  if (capture.paymentId !== payment.id)
    return `The capture belongs to ${capture.paymentId ?? 'no payment of ours'}`;
  if (!fitsMode(payment, connection))
    return `A ${payment.mode} payment was captured on a ${connection} connection`;
  if (capture.amount.currency !== payment.currency) {
    return `Captured in ${capture.amount.currency}, asked for ${payment.currency}`;
  }
  if (capture.amount.amount !== payment.amount) {
    return `Captured ${capture.amount.amount}, asked for ${payment.amount} minor units of ${payment.currency}`;
  }
  if (capture.refunded.amount !== 0n)
    return `${capture.refunded.amount} minor units were given back at the gateway`;
  return null;
}

/** Test money pays for nothing that is real. */
export const fitsMode = (payment: Payment, connection: ConnectionKind): boolean =>
  connection === payment.connection && (connection === 'live') === (payment.mode === 'live');

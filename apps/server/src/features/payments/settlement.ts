import type { InvoiceState } from '@mekong/billing';
import type { ConnectionKind, GatewayCapture } from '@mekong/gateways';
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
  | { readonly kind: 'apply' };

export interface Observed {
  readonly capture: GatewayCapture;
  readonly connection: ConnectionKind;
}

/** Decides from the object as it was re-read just before; the answer of the call that made it proves nothing. */
export function decideSettlement(
  payment: Payment,
  invoiceState: InvoiceState,
  observed: Observed,
): Settlement {
  const { capture } = observed;
  if (isSettled(payment) || payment.hold === 'mismatch') return { kind: 'nothing' };
  if (capture.state === 'pending') return { kind: 'wait' };
  if (capture.state === 'declined' || capture.state === 'failed') {
    return { kind: 'fail', code: 'CAPTURE_DECLINED', message: 'The payment was declined' };
  }
  const mismatch = mismatchOf(payment, observed);
  if (mismatch) return { kind: 'park', reason: mismatch };
  if (invoiceState === 'paid' || invoiceState === 'void') return { kind: 'unapplied' };
  return { kind: 'apply' };
}

function mismatchOf(payment: Payment, { capture, connection }: Observed): string | null {
  if (capture.paymentId !== payment.id)
    return `The capture belongs to ${capture.paymentId ?? 'no payment of ours'}`;
  if (connection !== payment.connection || (connection === 'live') !== (payment.mode === 'live')) {
    return `A ${payment.mode} payment was captured on a ${connection} connection`;
  }
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

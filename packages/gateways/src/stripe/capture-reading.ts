import { type Money, money } from '@mekong/kit';
import type { CaptureState, GatewayCapture, GatewayRefund } from '../port.ts';
import { at, findText, getText, UnreadableAnswer } from '../reading.ts';
import { readAmount } from './amount.ts';
import { idOf } from './method-reading.ts';

/** What must be written out within a PaymentIntent for it to be read as a capture. */
export const captureFields = ['latest_charge.balance_transaction'];

/** A PaymentIntent as a capture; null while no money was asked for. Throws UnreadableAnswer. */
export function readCapture(intent: unknown, orderId?: string): GatewayCapture | null {
  const state = stateOf(intent);
  if (state === null) return null;
  const id = getText(intent, 'id');
  const charge = at(intent, 'latest_charge');
  const amount = readAmount(intent);
  const refunded = refundedOf(charge, amount);
  return {
    id,
    orderId: orderId ?? id,
    state: state === 'completed' ? refundedState(refunded, amount) : state,
    amount,
    fee: feeOf(charge, amount),
    paymentId: findText(intent, 'metadata', 'payment_id'),
    refunded,
    disputed: at(charge, 'disputed') === true,
    createdAt: readTime(at(charge, 'created') === undefined ? intent : charge, 'created'),
  };
}

/** The instant in the field `name`, in seconds since 1970; throws UnreadableAnswer. */
export function readTime(source: unknown, name: string): Date {
  const seconds = at(source, name);
  if (!Number.isSafeInteger(seconds)) throw new UnreadableAnswer(`no time at ${name}`);
  return new Date((seconds as number) * 1000);
}

export function readRefund(body: unknown): GatewayRefund {
  const captureId = idOf(at(body, 'payment_intent'));
  if (captureId === null) throw new UnreadableAnswer('the refund does not name its payment');
  const status = getText(body, 'status');
  const state = refundStates[status];
  if (state === undefined) throw new UnreadableAnswer(`unknown status ${status}`);
  return {
    id: getText(body, 'id'),
    captureId,
    state,
    amount: readAmount(body),
    refundId: findText(body, 'metadata', 'refund_id'),
  };
}

const refundStates: Readonly<Record<string, GatewayRefund['state']>> = {
  canceled: 'canceled',
  failed: 'failed',
  pending: 'pending',
  // The buyer has to say where the money is to go.
  requires_action: 'pending',
  succeeded: 'completed',
};

function stateOf(intent: unknown): CaptureState | null {
  const status = getText(intent, 'status');
  switch (status) {
    case 'succeeded':
      return 'completed';
    case 'processing':
    case 'requires_capture':
      return 'pending';
    case 'canceled':
      return 'failed';
    // Before a first try and after a refused one alike.
    case 'requires_payment_method':
      return at(intent, 'last_payment_error') ? 'declined' : null;
    case 'requires_action':
    case 'requires_confirmation':
      return null;
    default:
      throw new UnreadableAnswer(`unknown status ${status}`);
  }
}

function refundedState(refunded: Money, amount: Money): CaptureState {
  if (refunded.amount === 0n) return 'completed';
  return refunded.amount < amount.amount ? 'partially_refunded' : 'refunded';
}

function refundedOf(charge: unknown, amount: Money): Money {
  return at(charge, 'amount_refunded') === undefined
    ? money(0n, amount.currency)
    : readAmount(charge, 'amount_refunded');
}

/** What Stripe kept, as a share of `amount`: it is taken in the currency that Stripe pays out in. */
function feeOf(charge: unknown, amount: Money): Money | null {
  const booked = at(charge, 'balance_transaction');
  // Until Stripe has booked the charge there is only an id, or nothing.
  if (typeof booked !== 'object' || booked === null) return null;
  const fee = readAmount(booked, 'fee');
  if (fee.currency === amount.currency) return fee;
  const gross = readAmount(booked);
  if (gross.amount <= 0n) return null;
  // To the nearest minor unit, halves up.
  return money((2n * fee.amount * amount.amount + gross.amount) / (2n * gross.amount), amount.currency);
}

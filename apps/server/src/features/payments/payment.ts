import type { PaymentState } from '@mekong/billing';
import type { ConnectionKind, GatewayName } from '@mekong/gateways';
import type { Mode } from '../../platform/context/context.ts';

/** Why a payment is parked: the money is real, what it means is not decided. */
export type Hold = 'mismatch' | 'settle_failed' | 'review';

/** What is asked of a gateway; `calls.ts` says how each is made and how its answer is written down. */
export type Operation =
  | 'create_order'
  | 'capture'
  | 'charge'
  | 'refund'
  | 'begin_setup'
  | 'complete_setup'
  | 'remove_method';

/** `unknown` and `rejected` are ends of an attempt, not of the payment: reconciliation looks the object up. */
export type AttemptState =
  | 'intended'
  | 'sent'
  | 'succeeded'
  | 'pending'
  | 'declined'
  | 'unknown'
  | 'rejected';

/** One attempt to collect the amount of an invoice through a gateway. */
export interface Payment {
  readonly id: string;
  readonly customerId: string;
  readonly invoiceId: string;
  /** The saved method that is charged; null where the buyer approves an order. */
  readonly paymentMethodId: string | null;
  readonly mode: Mode;
  readonly gateway: GatewayName;
  readonly connection: ConnectionKind;
  readonly state: PaymentState;
  readonly hold: Hold | null;
  readonly holdReason: string | null;
  readonly unapplied: boolean;
  /** Minor units of it that went to the customer's credit balance: its invoice did not need them. */
  readonly toCredit: bigint;
  /** Minor units. */
  readonly amount: bigint;
  readonly currency: string;
  /** Minor units that went back to the customer. */
  readonly refunded: bigint;
  /** The gateway's object, once it has one. */
  readonly orderId: string | null;
  readonly captureId: string | null;
  readonly approvalUrl: string | null;
  readonly expiresAt: Date | null;
  readonly failureCode: string | null;
  readonly failureMessage: string | null;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
}

/** One write to a gateway. */
export interface Attempt {
  readonly id: string;
  readonly customerId: string;
  /** What it is about: a payment, a refund, a saved method or the setup of one. */
  readonly object: string;
  /** The payment whose money it moves; null for methods. */
  readonly paymentId: string | null;
  readonly operation: Operation;
  readonly idempotencyKey: string;
  readonly request: Record<string, unknown>;
  readonly state: AttemptState;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly leasedUntil: Date | null;
}

/** An attempt whose call is being made. */
export interface TakenAttempt extends Attempt {
  /** It was made before, and nobody knows how that ended. */
  readonly isRepeat: boolean;
}

/** A canceled payment may be approved after all: its page stayed open in another tab. */
export const isCapturable = (payment: Pick<Payment, 'state'>): boolean =>
  ['pending', 'processing', 'canceled'].includes(payment.state);

export const isSettled = (payment: Pick<Payment, 'state'>): boolean =>
  !['pending', 'processing', 'failed', 'canceled'].includes(payment.state);

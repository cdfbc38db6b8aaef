import type { GatewayName } from '@mekong/gateways';
import type { Mode } from '../../platform/context/context.ts';

export const refundStates = ['pending', 'succeeded', 'failed', 'canceled'] as const;
export type RefundState = (typeof refundStates)[number];

/** What the money was: paid for an invoice, kept apart because its invoice needed none, or the customer's credit. */
export type RefundKind = 'invoice' | 'unapplied' | 'credit';

export const refundReasons = ['requested_by_customer', 'duplicate', 'fraudulent', 'other'] as const;
export type RefundReason = (typeof refundReasons)[number];

/** What becomes of what was bought. */
export type Access = 'policy' | 'keep' | 'end';

/** The gateway's books do not say whether it happened: a person decides. */
export const UNCLEAR = 'UNCLEAR';

/** `requestedBy` of a refund that the seller made at the gateway, not here. */
export const AT_GATEWAY = 'gateway';

/** Money that goes back to the customer. */
export interface Refund {
  readonly id: string;
  readonly customerId: string;
  readonly mode: Mode;
  readonly paymentId: string | null;
  readonly invoiceId: string | null;
  readonly creditNoteId: string | null;
  readonly gateway: GatewayName;
  readonly kind: RefundKind;
  readonly state: RefundState;
  /** Minor units. */
  readonly amount: bigint;
  /** Of the amount, out of the customer's credit. */
  readonly fromCredit: bigint;
  readonly currency: string;
  readonly reason: RefundReason;
  readonly note: string | null;
  readonly access: Access;
  readonly gatewayRefundId: string | null;
  readonly failureCode: string | null;
  readonly failureMessage: string | null;
  readonly requestedBy: string;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
}

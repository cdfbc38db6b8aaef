import type { Mode } from '../../platform/context/context.ts';

/**
 * What becomes of the money: `refund` = it goes back to where it came from, `credit` = onto the customer's credit
 * balance, `balance` = off what is still owed.
 */
export type SettledBy = 'refund' | 'credit' | 'balance';

/** As it stands in the row: amounts are minor units as text, because JSON numbers end at 2^53. */
export interface CreditNoteLine {
  readonly lineId: string;
  readonly description: string;
  readonly amount: string;
  /** Of the amount. */
  readonly tax: string;
}

/** A document that takes something off an invoice; it never changes. */
export interface CreditNote {
  readonly id: string;
  readonly invoiceId: string;
  readonly customerId: string;
  readonly mode: Mode;
  /** Null only within the transaction that issues it. */
  readonly number: string | null;
  readonly currency: string;
  /** Minor units, tax included. */
  readonly total: bigint;
  readonly tax: bigint;
  readonly reason: string;
  readonly settledBy: SettledBy;
  readonly lines: readonly CreditNoteLine[];
  /** In the customer's time. */
  readonly issuedAt: Date;
}

export const channels = ['bank_transfer', 'cash', 'crypto', 'other'] as const;
export type Channel = (typeof channels)[number];

/** What the seller's people wrote down of money that no gateway has seen. */
export interface Receipt {
  readonly paymentId: string;
  readonly invoiceId: string;
  readonly channel: Channel;
  /** Civil date, `YYYY-MM-DD`, in the customer's zone. */
  readonly receivedOn: string;
  /** By which the transfer is known at the bank. */
  readonly reference: string | null;
  readonly note: string | null;
  readonly fileId: string | null;
  readonly recordedBy: string;
}

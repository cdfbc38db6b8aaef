/** What moved an invoice since it was issued; minor units of its currency, none negative. */
export interface InvoiceMovements {
  readonly total: bigint;
  /** Credit notes. */
  readonly credited: bigint;
  /** Of the customer's credit balance, spent on this invoice. */
  readonly creditUsed: bigint;
  /** Put onto the customer's credit balance instead of being paid back. */
  readonly creditGiven: bigint;
  /** Money received for it. */
  readonly paid: bigint;
  /** Money given back. */
  readonly refunded: bigint;
}

/**
 * What is still owed: charged − credit notes − credit used + credit given − paid + refunded. Pay 100, adjust by −10 onto
 * the credit balance: 100 − 10 − 0 + 10 − 100 + 0 = 0.
 */
export const invoiceBalance = (moved: InvoiceMovements): bigint =>
  moved.total - moved.credited - moved.creditUsed + moved.creditGiven - moved.paid + moved.refunded;

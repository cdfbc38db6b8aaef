export interface Split {
  /** What the invoice takes; never more than its balance. */
  readonly toInvoice: bigint;
  /** What is left over: the customer's. */
  readonly toCredit: bigint;
}

/** Money that came in for an invoice, in minor units: 120 for a balance of 100 is 100 and 20 of credit. */
export function splitPayment(balance: bigint, amount: bigint): Split {
  const owed = balance > 0n ? balance : 0n;
  const toInvoice = amount < owed ? amount : owed;
  return { toInvoice, toCredit: amount - toInvoice };
}

export interface Collecting {
  /** Of the invoice. */
  readonly balance: bigint;
  /** The customer's credit balance; negative = carried over from earlier invoices. */
  readonly credit: bigint;
  /** Below it the gateway takes nothing; null = takes everything. */
  readonly minimum: bigint | null;
}

export interface CollectPlan {
  /** Of what was carried over, now owed by this invoice. */
  readonly brought: bigint;
  /** Goes to the gateway. */
  readonly charge: bigint;
  /** Too small for the gateway: the next invoice collects it. */
  readonly carried: bigint;
}

/**
 * How an open invoice is collected, in minor units: what earlier invoices carried over is brought in first, and what is
 * then below the gateway's minimum is carried on. brought = charge + carried − balance, always.
 */
export function planCollection({ balance, credit, minimum }: Collecting): CollectPlan {
  if (balance <= 0n) return { brought: 0n, charge: 0n, carried: 0n };
  const owed = credit < 0n ? -credit : 0n;
  const total = balance + owed;
  if (minimum === null || total >= minimum) return { brought: owed, charge: total, carried: 0n };
  return { brought: 0n, charge: 0n, carried: balance };
}

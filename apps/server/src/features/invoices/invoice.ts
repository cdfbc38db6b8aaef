import type { InvoiceMovements, InvoiceState } from '@mekong/billing';
import type { Interval } from '@mekong/kit';
import type { Mode } from '../../platform/context/context.ts';

/** Who sells, frozen on the document. */
export interface SellerSnapshot {
  readonly name: string;
  readonly address: readonly string[];
  readonly country: string;
  readonly taxCode: string | null;
  readonly zone: string;
}

/** Who buys, frozen on the document. */
export interface Buyer {
  readonly name: string;
  readonly email: string;
}

export interface InvoiceLine {
  readonly id: string;
  readonly position: number;
  readonly description: string;
  readonly priceId: string | null;
  /** Decimal string. */
  readonly quantity: string;
  /** Decimal string in the major unit. */
  readonly unitAmount: string;
  /** Set: the period begins when the invoice is finalised. */
  readonly interval: Interval | null;
  readonly periodStart: Date | null;
  readonly periodEnd: Date | null;
  /** Minor units, after discount and tax. */
  readonly total: bigint;
}

export interface Invoice extends InvoiceMovements {
  readonly id: string;
  readonly customerId: string;
  readonly mode: Mode;
  readonly state: InvoiceState;
  readonly number: string | null;
  readonly currency: string;
  /** Minor units. */
  readonly total: bigint;
  readonly tax: bigint;
  readonly seller: SellerSnapshot;
  readonly buyer: Buyer;
  readonly source: string | null;
  /** A gateway's name, or what stands on a card; null where nothing was paid or nobody said. */
  readonly paidWith: string | null;
  readonly createdAt: Date;
  readonly issuedAt: Date | null;
  readonly dueAt: Date | null;
  readonly paidAt: Date | null;
  readonly lines: readonly InvoiceLine[];
}

import type { InvoiceMovements, InvoiceState } from '@mekong/billing';
import type { Interval } from '@mekong/kit';
import type { Mode } from '../../platform/context/context.ts';
import type { MailLanguage } from '../../platform/mail/mail.ts';
import type { Logo } from '../settings/setting.ts';

/** Who sells, frozen on the document. */
export interface SellerSnapshot {
  readonly name: string;
  readonly address: readonly string[];
  readonly country: string;
  readonly taxCode: string | null;
  readonly zone: string;
  readonly email: string | null;
  readonly logo: Logo | null;
  /** Where transfers go, a line each; null where none are taken. */
  readonly bankAccount: readonly string[] | null;
}

/** Who buys, frozen on the document. */
export interface Buyer {
  readonly name: string;
  readonly email: string;
  /** As on a letter, without the country. */
  readonly address: readonly string[];
  /** ISO 3166-1; null where no address is known. */
  readonly country: string | null;
  readonly taxId: string | null;
  /** How the document reads: its words, and the days on it. */
  readonly language: MailLanguage;
  readonly zone: string;
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
  /** Fraction on top: '0.1' = 10 %. */
  readonly taxRate: string;
  /** Minor units, after discount and tax. */
  readonly total: bigint;
  readonly tax: bigint;
  /** Of the total, by credit notes so far. */
  readonly credited: bigint;
  /** Of the tax. */
  readonly creditedTax: bigint;
}

/** What staff may say about an invoice besides its lines. */
export interface InvoiceTerms {
  readonly memo: string | null;
  readonly purchaseOrder: string | null;
  /** Days after issue; neither this nor `dueOn` = at once. */
  readonly dueDays: number | null;
  /** Civil date in the customer's zone. */
  readonly dueOn: string | null;
}

/** `source` of an invoice that a person wrote. */
export const BY_HAND = 'manual';

export interface Invoice extends InvoiceMovements, InvoiceTerms {
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
  /** Why it was voided or written off. */
  readonly endReason: string | null;
  readonly lines: readonly InvoiceLine[];
}

import { civilDate, money, toWire } from '@mekong/kit';
import { invoiceErrors } from './errors.ts';
import type { DraftLine } from './lines.ts';
import { planLines } from './lines.ts';

/** A line as a person writes it. */
export interface HandLine {
  readonly description: string;
  /** Decimal string, more than zero. */
  readonly quantity: string;
  /** Decimal string in the major unit; may be finer than the minor unit. */
  readonly unitAmount: string;
  /** Fraction on top: '0.1' = 10 %. */
  readonly taxRate?: string | undefined;
}

/** Priced as any other line. @throws INVOICE_AMOUNTS_TO_NOTHING, INVOICE_TOO_LARGE */
export function draftLines(currency: string, lines: readonly HandLine[]): DraftLine[] {
  const drafts = lines.map((line) => ({
    description: line.description,
    price: { model: 'per_unit' as const, unitPrice: line.unitAmount, currency },
    quantity: line.quantity,
    taxRate: line.taxRate ?? '0',
    priceId: null,
    unitAmount: line.unitAmount,
    interval: null,
    period: null,
  }));
  assertPayable(planLines(currency, drafts).total.amount, currency);
  return drafts;
}

function assertPayable(total: bigint, currency: string): void {
  if (total <= 0n) throw invoiceErrors.INVOICE_AMOUNTS_TO_NOTHING({ field: 'body.lines' });
  try {
    toWire(money(total, currency));
  } catch {
    throw invoiceErrors.INVOICE_TOO_LARGE({ field: 'body.lines' });
  }
}

/** @throws INVOICE_DUE_IN_THE_PAST */
export function assertDueLater(dueOn: string | null, at: Date, zone: string): void {
  if (dueOn && dueOn < civilDate(at, zone)) {
    throw invoiceErrors.INVOICE_DUE_IN_THE_PAST({ field: 'body.dueOn', dueOn });
  }
}

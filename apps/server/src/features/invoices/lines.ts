import { type LineRequest, type PlannedLine, planInvoice } from '@mekong/billing';
import type { Interval } from '@mekong/kit';
import type { TxCtx } from '../../platform/context/context.ts';
import './tables.ts';

export interface DraftLine extends LineRequest {
  readonly priceId: string | null;
  /** Decimal string in the major unit, as shown. */
  readonly unitAmount: string;
  /** Set: the line's period begins when the invoice is finalised. */
  readonly interval: Interval | null;
}

export const amountsOf = (part: Pick<PlannedLine<DraftLine>, 'subtotal' | 'discount' | 'tax' | 'total'>) => ({
  subtotal: part.subtotal.amount,
  discount: part.discount.amount,
  tax: part.tax.amount,
  total: part.total.amount,
});

export const planLines = (currency: string, lines: readonly DraftLine[]) => planInvoice({ currency, lines });

export async function insertLines(
  t: TxCtx,
  invoice: { readonly id: string; readonly customerId: string },
  lines: readonly PlannedLine<DraftLine>[],
): Promise<void> {
  const rows = lines.map((line, position) => ({
    id: t.newId('invoiceLine'),
    invoice_id: invoice.id,
    customer_id: invoice.customerId,
    position,
    description: line.description,
    price_id: line.priceId,
    quantity: line.quantity,
    unit_amount: line.unitAmount,
    tax_rate: line.taxRate ?? '0',
    interval: line.interval,
    period_start: line.period?.start ?? null,
    period_end: line.period?.end ?? null,
    ...amountsOf(line),
    steps: JSON.stringify(line.steps),
  }));
  await t.db.insertInto('invoice_lines').values(rows).execute();
}

import { type LineRequest, type PlannedLine, planInvoice } from '@mekong/billing';
import type { Interval } from '@mekong/kit';
import type { TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { getSeller } from '../settings/get.ts';
import './tables.ts';

export interface DraftLine extends LineRequest {
  readonly priceId: string | null;
  /** Decimal string in the major unit, as shown. */
  readonly unitAmount: string;
  /** Set: the line's period begins when the invoice is finalised. */
  readonly interval: Interval | null;
}

export interface DraftRequest {
  readonly customer: Customer;
  readonly currency: string;
  readonly source: string | null;
  readonly lines: readonly DraftLine[];
}

export interface Draft {
  readonly id: string;
  /** Minor units. */
  readonly total: bigint;
}

/** Writes a draft: priced and frozen, without a number. */
export async function draftInvoice(t: TxCtx, request: DraftRequest): Promise<Draft> {
  await t.persist();
  const { customer } = request;
  const plan = planInvoice({ currency: request.currency, lines: request.lines });
  const id = t.newId('invoice');
  const { name, address, country, taxCode, zone } = await getSeller(t);
  await t.db
    .insertInto('invoices')
    .values({
      id,
      customer_id: customer.id,
      mode: customer.mode,
      state: 'draft',
      number: null,
      series: null,
      currency: request.currency,
      ...amountsOf(plan),
      seller: { name, address, country, taxCode, zone },
      buyer: { name: customer.name, email: customer.email },
      source: request.source,
      created_at: t.timeOf(customer),
      issued_at: null,
      due_at: null,
      paid_at: null,
      voided_at: null,
    })
    .execute();
  const lines = plan.lines.map((line, position) =>
    lineRow(t, { id, customerId: customer.id, position }, line),
  );
  await t.db.insertInto('invoice_lines').values(lines).execute();
  return { id, total: plan.total.amount };
}

const amountsOf = (part: Pick<PlannedLine<DraftLine>, 'subtotal' | 'discount' | 'tax' | 'total'>) => ({
  subtotal: part.subtotal.amount,
  discount: part.discount.amount,
  tax: part.tax.amount,
  total: part.total.amount,
});

function lineRow(
  t: TxCtx,
  invoice: { id: string; customerId: string; position: number },
  line: PlannedLine<DraftLine>,
) {
  return {
    id: t.newId('invoiceLine'),
    invoice_id: invoice.id,
    customer_id: invoice.customerId,
    position: invoice.position,
    description: line.description,
    price_id: line.priceId,
    quantity: line.quantity,
    unit_amount: line.unitAmount,
    interval: line.interval,
    period_start: line.period?.start ?? null,
    period_end: line.period?.end ?? null,
    ...amountsOf(line),
    steps: JSON.stringify(line.steps),
  };
}

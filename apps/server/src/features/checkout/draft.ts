import type { TxCtx } from '../../platform/context/context.ts';
import type { Offer } from '../catalog/plan.ts';
import type { Customer } from '../customers/customer.ts';
import { draftInvoice } from '../invoices/draft.ts';

export interface Sale {
  readonly customer: Customer;
  readonly offer: Offer;
  readonly quantity: bigint;
  /** The subscription that it begins, else the checkout. */
  readonly source: string;
  /** Null = to be paid at once. */
  readonly dueDays: number | null;
}

/** The frozen draft of a purchase. */
export function draftFor(t: TxCtx, { customer, offer, quantity, source, dueDays }: Sale) {
  const { price } = offer;
  return draftInvoice(t, {
    customer,
    currency: price.currency,
    source,
    terms: { memo: null, purchaseOrder: null, dueDays, dueOn: null },
    lines: [
      {
        description: descriptionOf(offer),
        price: { model: price.model, unitPrice: price.unitAmount, currency: price.currency },
        priceId: price.id,
        unitAmount: price.unitAmount,
        quantity: String(quantity),
        interval: price.interval === 'once' ? null : price.interval,
        period: null,
      },
    ],
  });
}

const EACH = {
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  year: 'yearly',
} as const;

/** As it stands on the invoice and on the gateway's page. */
export const descriptionOf = ({ plan, price }: Offer): string =>
  price.interval === 'once' ? plan.name : `${plan.name} (${EACH[price.interval]})`;

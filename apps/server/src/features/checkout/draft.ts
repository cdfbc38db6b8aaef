import type { TxCtx } from '../../platform/context/context.ts';
import type { Offer } from '../catalog/plan.ts';
import type { Customer } from '../customers/customer.ts';
import { draftInvoice } from '../invoices/draft.ts';

/** The frozen draft of a purchase; `source` is the subscription that it begins, else the checkout. */
export function draftFor(t: TxCtx, customer: Customer, offer: Offer, quantity: bigint, source: string) {
  const { price } = offer;
  return draftInvoice(t, {
    customer,
    currency: price.currency,
    source,
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

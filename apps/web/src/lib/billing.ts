import 'server-only';
import { visitorApi } from '@/lib/api-server';
import { findOf } from '@/lib/load';

/** All that the billing page shows, asked for at once; what the member's role may not see is empty. */
export async function loadBilling() {
  const api = await visitorApi();
  const [methods, open, paid, credit, refunds, details] = await Promise.all([
    findOf(api.GET('/api/v1/payment-methods', { params: { query: { limit: 25 } } })),
    findOf(api.GET('/api/v1/invoices', { params: { query: { limit: 25, state: 'open' } } })),
    findOf(api.GET('/api/v1/invoices', { params: { query: { limit: 10, state: 'paid' } } })),
    findOf(api.GET('/api/v1/credit')),
    findOf(api.GET('/api/v1/refunds', { params: { query: { limit: 25 } } })),
    findOf(api.GET('/api/v1/billing-details')),
  ]);
  const usable = (methods ?? []).filter(({ state }) => state !== 'removed');
  return {
    methods: usable,
    open: open ?? [],
    paid: paid ?? [],
    credit: credit ?? [],
    refunds: refunds ?? [],
    details,
  };
}

import 'server-only';
import { visitorApi } from '@/lib/api-server';
import { load } from '@/lib/load';

const newest = { params: { query: { limit: 25 } } };

/** All that the overview shows of the signed-in customer, asked for at once. */
export async function loadAccount() {
  const api = await visitorApi();
  const [subscriptions, licenses, entitlements, invoices, payments] = await Promise.all([
    load(api.GET('/api/v1/subscriptions', newest)),
    load(api.GET('/api/v1/licenses', newest)),
    load(api.GET('/api/v1/entitlements')),
    load(api.GET('/api/v1/invoices', newest)),
    load(api.GET('/api/v1/payments', newest)),
  ]);
  return { subscriptions, licenses, entitlements, invoices, payments };
}

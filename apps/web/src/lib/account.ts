import 'server-only';
import { visitorApi } from '@/lib/api-server';
import { findOf } from '@/lib/load';

const newest = { params: { query: { limit: 25 } } };

/** All that the overview shows of the signed-in customer, asked for at once. */
export async function loadAccount() {
  const api = await visitorApi();
  const [subscriptions, licenses, entitlements, invoices, payments] = await Promise.all([
    listOf(api.GET('/api/v1/subscriptions', newest)),
    listOf(api.GET('/api/v1/licenses', newest)),
    listOf(api.GET('/api/v1/entitlements')),
    listOf(api.GET('/api/v1/invoices', newest)),
    listOf(api.GET('/api/v1/payments', newest)),
  ]);
  return { subscriptions, licenses, entitlements, invoices, payments };
}

/** Empty where the member's role may not see the list: the rest of the page is still theirs. */
async function listOf<Item>(call: Parameters<typeof findOf<Item[]>>[0]): Promise<Item[]> {
  return (await findOf(call)) ?? [];
}

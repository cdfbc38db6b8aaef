import 'server-only';
import { visitorApi } from '@/lib/api-server';
import { loadOrNotFound } from '@/lib/load';
import { countsOf } from '@/lib/subscriber-counts';

/** Everything that was ever sold, with how many have which version. */
export async function loadCatalogue() {
  const api = await visitorApi();
  const [catalog, subscribers] = await Promise.all([
    loadOrNotFound(api.GET('/api/v1/catalog')),
    loadOrNotFound(api.GET('/api/v1/plan-subscribers')),
  ]);
  return { ...catalog, counts: countsOf(subscribers) };
}

import 'server-only';
import { type Checkout, MekongError, unwrap } from '@mekong/sdk';
import { visitorApi } from '@/lib/api-server';
import { asPageError } from '@/lib/load';

/** The purchase, for its account or for the browser that began it without one; null for everybody else. */
export async function findCheckout(id: string): Promise<Checkout | null> {
  const api = await visitorApi();
  try {
    return await unwrap(api.GET('/api/v1/checkout/{id}', { params: { path: { id } } }));
  } catch (error) {
    if (error instanceof MekongError && [401, 403, 404].includes(error.status)) return null;
    throw asPageError(error);
  }
}

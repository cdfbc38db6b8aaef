import { first } from '@/lib/page';

type Query = Record<string, string | string[] | undefined>;

/** How a gateway's return address names the purchase: our own id, else the gateway's order (PayPal calls it `token`). */
export type Returned = { checkoutId: string } | { orderId: string };

export function findReturned(query: Query): Returned | null {
  const checkoutId = first(query.checkout) ?? first(query.checkout_id);
  if (checkoutId) return { checkoutId };
  const orderId = first(query.token);
  return orderId ? { orderId } : null;
}

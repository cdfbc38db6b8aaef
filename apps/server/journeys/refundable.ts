import type { World } from '@mekong/testing';
import { ask, owner, type Person, purchase, type Reply, staff } from './people.ts';

/** A year that was bought and paid, and somebody of the staff who may give it back. */
export interface Refundable {
  readonly world: World;
  readonly lan: Person;
  /** Signed in anew where a test goes past the life of a session. */
  ann: Person;
  readonly paymentId: string;
  readonly subscriptionId: string;
}

export async function refundable(world: World): Promise<Refundable> {
  const lan = await owner(world, 'lan@example.com');
  const { subscriptionId } = await purchase(world, lan.token);
  const ann = await staff(world, 'staff-support');
  const paymentId = (await ask(world, '/api/v1/payments', { token: lan.token })).data[0].id;
  return { world, lan, ann, paymentId, subscriptionId };
}

/** What the staff do with it and see of it; `now` is asked at each call, for tests set it up anew. */
export function deskOf(now: () => Refundable) {
  const get = async (path: string, who = now().ann) =>
    (await ask(now().world, `/api/v1/${path}`, { token: who.token })).data;
  return {
    get,
    refund(change: object = {}, headers: Record<string, string> = {}): Promise<Reply> {
      const { world, ann, paymentId } = now();
      const body = { paymentId, reason: 'requested_by_customer', ...change };
      return ask(world, '/api/v1/refunds', { token: ann.token, body, headers });
    },
    invoice: async () => (await get('invoices'))[0],
    access: async () => ({
      subscription: (await get(`subscriptions/${now().subscriptionId}`)).state,
      license: (await get('licenses'))[0].status,
      users: (await get('entitlements/check?feature=users', now().lan)).limit,
    }),
  };
}

export const RUNNING = { subscription: 'active', license: 'VALID', users: 5 };
export const ENDED = { subscription: 'canceled', license: 'REVOKED', users: 0 };

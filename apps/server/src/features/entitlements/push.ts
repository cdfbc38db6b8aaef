import type { TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import './events.ts';
import type { Grant } from './grant.ts';
import { endGrants, insertGrants } from './repository.ts';

export interface GrantRequest {
  readonly customer: Customer;
  /** What grants: a subscription's id. */
  readonly source: string;
  readonly grants: readonly Grant[];
  /** When they begin, in the customer's time. */
  readonly from: Date;
}

/** Replaces everything that a source grants. An empty list takes it all back. The customer's lock is held. */
export async function pushGrants(t: TxCtx, { customer, source, grants, from }: GrantRequest): Promise<void> {
  await t.persist();
  await endGrants(t.db, source, from);
  // Field by field: a plan's entitlement carries more than a grant.
  const rows = grants.map(({ feature, label, kind, value, period }) => ({
    id: t.newId('entitlement'),
    feature,
    label,
    kind,
    value,
    period,
  }));
  await insertGrants(t.db, rows, { customerId: customer.id, source, from, to: null });
  t.afterCommit(() => t.cache.drop(cacheKey(customer.id)));
  await t.emitMany([
    {
      type: 'entitlements.changed',
      customerId: customer.id,
      mode: customer.mode,
      object: customer.id,
      data: { source },
      after: Object.fromEntries(
        grants.map((grant) => [grant.feature, grant.value === null ? 'unlimited' : String(grant.value)]),
      ),
    },
  ]);
}

export const cacheKey = (customerId: string): string => `entitlements:${customerId}`;

import { isDeepStrictEqual } from 'node:util';
import type { Ctx } from '../../platform/context/context.ts';
import type { Customer } from './customer.ts';
import './events.ts';
import { lockCustomer } from './get.ts';
import { type CustomerChange, updateCustomerRow } from './repository.ts';

const FIELDS = ['name', 'email', 'zone', 'language', 'billing'] as const;

/** Changes what is given; what stays the same is no change and no event. @throws CUSTOMER_NOT_FOUND */
export async function updateCustomer(ctx: Ctx, id: string, wanted: CustomerChange): Promise<Customer> {
  return ctx.tx(async (t) => {
    const before = await lockCustomer(t, id);
    const changed = FIELDS.filter((field) => differs(wanted[field], before[field]));
    if (changed.length === 0) return before;
    const only = (from: CustomerChange) => Object.fromEntries(changed.map((field) => [field, from[field]]));
    await t.persist();
    await updateCustomerRow(t.db, id, only(wanted));
    await t.emitMany([
      {
        type: 'customer.updated',
        customerId: id,
        mode: before.mode,
        object: id,
        data: { changed },
        before: only(before),
        after: only(wanted),
      },
    ]);
    return { ...before, ...only(wanted) };
  });
}

/** What is not given is no change. */
const differs = (wanted: unknown, before: unknown): boolean =>
  wanted !== undefined && !isDeepStrictEqual(wanted, before);

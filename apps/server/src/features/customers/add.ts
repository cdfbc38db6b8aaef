import type { Ctx } from '../../platform/context/context.ts';
import { createCustomer, type NewCustomer } from './create.ts';
import type { Customer } from './customer.ts';
import { getCustomer } from './get.ts';

/** A customer that the seller makes: it needs no login. @throws SLUG_TAKEN, EXTERNAL_ID_TAKEN */
export async function addCustomer(ctx: Ctx, request: Omit<NewCustomer, 'userId'>): Promise<Customer> {
  if (ctx.resumed) return getCustomer(ctx, ctx.resumed);
  return ctx.tx(async (t) => {
    const customer = await createCustomer(t, { ...request, userId: null });
    await t.remember(customer.id);
    return customer;
  });
}

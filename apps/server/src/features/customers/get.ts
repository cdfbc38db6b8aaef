import { errors } from '@mekong/kit';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import type { Customer } from './customer.ts';
import { findById, findByIds, lockById } from './repository.ts';

const dbOf = (ctx: Ctx | TxCtx) => ('db' in ctx ? ctx.db : ctx.read);

/** @throws CUSTOMER_NOT_FOUND also for what the open door may not see */
export async function getCustomer(ctx: Ctx | TxCtx, id: string): Promise<Customer> {
  const customer = await findById(dbOf(ctx), id);
  if (!customer) throw errors.CUSTOMER_NOT_FOUND();
  return customer;
}

export async function findCustomer(ctx: Ctx | TxCtx, id: string): Promise<Customer | null> {
  return (await findById(dbOf(ctx), id)) ?? null;
}

/** Those of several that the open door may see. */
export const findCustomers = (t: TxCtx, ids: readonly string[]): Promise<Customer[]> => findByIds(t.db, ids);

/**
 * Takes the customer's lock: first in every transaction that changes anything of this customer.
 * @throws CUSTOMER_NOT_FOUND also for what the open door may not see
 */
export async function lockCustomer(t: TxCtx, id: string): Promise<Customer> {
  const customer = await lockById(t.db, id);
  if (!customer) throw errors.CUSTOMER_NOT_FOUND();
  return customer;
}

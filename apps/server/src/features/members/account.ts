import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import type { MemberRole } from '../../platform/context/scopes.ts';
import type { Customer } from '../customers/customer.ts';
import { getCustomer } from '../customers/get.ts';
import { findMemberships, listMembersOf } from './repository.ts';

export interface Account {
  readonly customer: Customer;
  readonly role: MemberRole;
}

/** The account that a login lands in: its oldest. Null for staff without one. */
export async function firstAccount(ctx: Ctx, userId: string): Promise<Account | null> {
  const [first] = await findMemberships(ctx.read, userId);
  return first ? { customer: await getCustomer(ctx, first.customerId), role: first.role } : null;
}

/** Logins that belong to an account. */
export const loginsOf = async (t: TxCtx, customerId: string): Promise<string[]> =>
  (await listMembersOf(t.db, customerId)).map(({ userId }) => userId);

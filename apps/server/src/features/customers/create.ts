import { customerSlug, withSuffix } from '@mekong/billing';
import type { Mode, TxCtx } from '../../platform/context/context.ts';
import { getSeller } from '../settings/get.ts';
import type { Customer } from './customer.ts';
import { insertCustomer } from './repository.ts';

export interface NewCustomer {
  readonly name: string;
  readonly email: string;
  readonly userId: string | null;
}

const TRIES = 50;

/** New customers are test ones in development, so that nothing of a demo ever counts as revenue. */
export const defaultMode = (t: TxCtx): Mode => (t.config.environment === 'development' ? 'test' : 'live');

/** Makes the account; its slug is free, short and readable. */
export async function createCustomer(t: TxCtx, input: NewCustomer): Promise<Customer> {
  const seller = await getSeller(t);
  const base = customerSlug(input.name, input.email);
  for (let n = 1; n <= TRIES; n += 1) {
    const customer: Customer = {
      id: t.newId('customer'),
      slug: n === 1 ? base : withSuffix(base, n),
      name: input.name,
      email: input.email,
      mode: defaultMode(t),
      zone: seller.zone,
      clockAt: null,
      createdAt: t.now(),
    };
    if (await insertCustomer(t.db, customer)) {
      await t.emitMany([created(customer, input.userId)]);
      return customer;
    }
  }
  throw new Error(`No free slug for ${base} in ${TRIES} tries`);
}

const created = (customer: Customer, userId: string | null) => ({
  type: 'customer.created' as const,
  customerId: customer.id,
  mode: customer.mode,
  object: customer.id,
  data: { userId, email: customer.email, name: customer.name },
  after: { slug: customer.slug, name: customer.name, mode: customer.mode },
});

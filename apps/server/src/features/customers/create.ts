import { customerSlug, withSuffix } from '@mekong/billing';
import type { TxCtx } from '../../platform/context/context.ts';
import { defaultMode } from '../../platform/context/mode.ts';
import { getSeller } from '../settings/get.ts';
import type { Customer } from './customer.ts';
import { countSlugs, insertCustomer } from './repository.ts';

export interface NewCustomer {
  readonly name: string;
  readonly email: string;
  readonly userId: string | null;
}

/** Names that are tried one after the other, before it is counted how many there are. */
const TRIES = 20;

/** Makes the account; its slug is free, short and readable. */
export async function createCustomer(t: TxCtx, input: NewCustomer): Promise<Customer> {
  const { zone } = await getSeller(t);
  const base = customerSlug(input.name, input.email);
  const { name, email } = input;
  const facts = {
    id: t.newId('customer'),
    name,
    email,
    mode: defaultMode(t),
    zone,
    language: 'en' as const,
    clockAt: null,
  };
  const customer =
    (await insertNamed(t, { ...facts, createdAt: t.now() }, base, 1)) ??
    (await insertNamed(t, { ...facts, createdAt: t.now() }, base, 1 + (await countSlugs(t.db, base))));
  if (!customer) throw new Error(`No free slug for ${base}`);
  await t.emitMany([created(customer, input.userId)]);
  return customer;
}

/** Under the first slug from the `first` on that is free; null when none of some is. */
async function insertNamed(
  t: TxCtx,
  facts: Omit<Customer, 'slug'>,
  base: string,
  first: number,
): Promise<Customer | null> {
  for (let n = first; n < first + TRIES; n += 1) {
    const customer = { ...facts, slug: n === 1 ? base : withSuffix(base, n) };
    if (await insertCustomer(t.db, customer)) return customer;
  }
  return null;
}

const created = (customer: Customer, userId: string | null) => ({
  type: 'customer.created' as const,
  customerId: customer.id,
  mode: customer.mode,
  object: customer.id,
  data: { userId, email: customer.email, name: customer.name },
  after: { slug: customer.slug, name: customer.name, mode: customer.mode },
});

import { customerSlug, withSuffix } from '@mekong/billing';
import type { TxCtx } from '../../platform/context/context.ts';
import { defaultMode } from '../../platform/context/mode.ts';
import { getSeller } from '../settings/get.ts';
import { type BillingDetails, NO_BILLING } from './billing.ts';
import type { Customer } from './customer.ts';
import { customerErrors } from './errors.ts';
import { countSlugs, hasExternalId, insertCustomer } from './repository.ts';

export interface NewCustomer {
  readonly name: string;
  readonly email: string;
  /** The login that owns it; null for one that the seller makes, who needs none. */
  readonly userId: string | null;
  /** Made from the name when absent. */
  readonly slug?: string | undefined;
  /** The seller's when absent. */
  readonly zone?: string | undefined;
  /** Of the mails to it; English when absent. */
  readonly language?: Customer['language'] | undefined;
  readonly externalId?: string | undefined;
  readonly billing?: BillingDetails | undefined;
}

/** Names that are tried one after the other, before it is counted how many there are. */
const TRIES = 20;

/**
 * Makes the account; a slug that nobody asked for is free, short and readable. The transaction goes on as the service.
 * @throws SLUG_TAKEN, EXTERNAL_ID_TAKEN
 */
export async function createCustomer(t: TxCtx, input: NewCustomer): Promise<Customer> {
  await t.persist();
  const facts: Omit<Customer, 'slug'> = {
    id: t.newId('customer'),
    name: input.name,
    email: input.email,
    mode: defaultMode(t),
    zone: input.zone ?? (await getSeller(t)).zone,
    language: input.language ?? 'en',
    externalId: input.externalId ?? null,
    billing: input.billing ?? NO_BILLING,
    clockAt: null,
    createdAt: t.now(),
  };
  const customer = input.slug === undefined ? await named(t, facts) : await withSlug(t, facts, input.slug);
  await t.emitMany([created(customer, input.userId)]);
  return customer;
}

async function withSlug(t: TxCtx, facts: Omit<Customer, 'slug'>, slug: string): Promise<Customer> {
  const customer = { ...facts, slug };
  if (await insertCustomer(t.db, customer)) return customer;
  await assertNew(t, facts);
  throw customerErrors.SLUG_TAKEN([{ field: 'body.slug', message: 'is taken' }]);
}

async function named(t: TxCtx, facts: Omit<Customer, 'slug'>): Promise<Customer> {
  const base = customerSlug(facts.name, facts.email);
  const customer =
    (await insertNamed(t, facts, base, 1)) ??
    (await insertNamed(t, facts, base, 1 + (await countSlugs(t.db, base))));
  if (!customer) throw new Error(`No free slug for ${base}`);
  return customer;
}

/** An insert that was refused for its slug goes on; one for its external id is there already. @throws EXTERNAL_ID_TAKEN */
async function assertNew(t: TxCtx, { mode, externalId }: Omit<Customer, 'slug'>): Promise<void> {
  if (externalId === null || !(await hasExternalId(t.db, mode, externalId))) return;
  throw customerErrors.EXTERNAL_ID_TAKEN([{ field: 'body.externalId', message: 'is taken' }]);
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
    await assertNew(t, facts);
  }
  return null;
}

const created = (customer: Customer, userId: string | null) => ({
  type: 'customer.created' as const,
  customerId: customer.id,
  mode: customer.mode,
  object: customer.id,
  data: { userId, email: customer.email, name: customer.name },
  after: {
    slug: customer.slug,
    name: customer.name,
    email: customer.email,
    mode: customer.mode,
    externalId: customer.externalId,
  },
});

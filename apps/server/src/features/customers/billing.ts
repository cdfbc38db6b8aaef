import { isCountry } from '@mekong/kit';
import { z } from 'zod';

const line = (most: number) => z.string().trim().min(1).max(most);

/** Where the customer's invoices are addressed to. */
export const addressSchema = z.strictObject({
  line1: line(200),
  line2: line(200).nullable().default(null),
  postalCode: line(20).nullable().default(null),
  city: line(100),
  region: line(100).nullable().default(null).describe('Province or state'),
  country: z.string().refine(isCountry, 'is not a country of ISO 3166-1, e.g. VN'),
});
export type Address = z.output<typeof addressSchema>;

/** What stands on the customer's invoices besides what is sold. Set as a whole. */
export const billingSchema = z.strictObject({
  name: line(200).nullable().default(null).describe('Who is billed, where it is not the account’s name'),
  address: addressSchema.nullable().default(null),
  taxId: line(50)
    .regex(/^[\p{L}\p{N} ./-]+$/u, 'letters, digits, spaces and . / - only')
    .nullable()
    .default(null),
});
export type BillingDetails = z.output<typeof billingSchema>;

export const NO_BILLING: BillingDetails = { name: null, address: null, taxId: null };

/** As on a letter, without the country. */
export function addressLines({ line1, line2, postalCode, city, region }: Address): string[] {
  const place = [postalCode, city].filter(Boolean).join(' ');
  return [line1, line2, region ? `${place}, ${region}` : place].flatMap((one) => one ?? []);
}

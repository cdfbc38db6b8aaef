import { z } from 'zod';
import type { Seller } from './setting.ts';
import { sellerFields } from './setting.ts';

const { name, address, country, taxCode, zone, currency, email, bankAccount, taxInPrices } = sellerFields;

/** What is given is changed. */
export const sellerChangeBody = z.strictObject({
  name: name.optional().describe('As the law knows the seller'),
  address: address.optional().describe('As on a letter, a line each, without the country'),
  country: country.optional().describe('ISO 3166-1, e.g. VN'),
  taxCode: taxCode.optional(),
  zone: zone.optional().describe('IANA time zone, e.g. Asia/Ho_Chi_Minh'),
  currency: currency.optional().describe('ISO 4217; of what is sold without saying otherwise'),
  email: email.optional().describe('Where buyers’ answers go'),
  bankAccount: bankAccount.optional().describe('Where transfers go, a line each; null = none are taken'),
  taxInPrices: taxInPrices.optional().describe('How prices read where they are shown'),
});

const publicShape = {
  name: z.string(),
  address: z.array(z.string()),
  country: z.string(),
  taxCode: z.string().nullable(),
  email: z.string(),
  currency: z.string(),
  taxInPrices: z.enum(['included', 'excluded']),
};

/** What every buyer may know. */
export const shopSchema = z.object(publicShape).meta({ id: 'Shop' });

export const sellerSchema = z
  .object({
    ...publicShape,
    zone: z.string(),
    bankAccount: z.array(z.string()).nullable(),
    logo: z
      .object({ type: z.enum(['png', 'jpeg', 'svg']), sha256: z.string() })
      .nullable()
      .describe('GET /api/v1/settings/seller/logo has the picture'),
    finished: z.boolean().describe('Name and address are the seller’s own, not the demo’s'),
  })
  .meta({ id: 'Seller' });

/** Who sells, as buyers see it. */
export const shopView = (seller: Seller): z.input<typeof shopSchema> => ({
  name: seller.name,
  address: [...seller.address],
  country: seller.country,
  taxCode: seller.taxCode,
  email: seller.email,
  currency: seller.currency,
  taxInPrices: seller.taxInPrices,
});

/** Who sells, as the seller's people see it. */
export const sellerView = (seller: Seller, finished: boolean): z.input<typeof sellerSchema> => ({
  ...shopView(seller),
  zone: seller.zone,
  bankAccount: seller.bankAccount && [...seller.bankAccount],
  logo: seller.logo,
  finished,
});

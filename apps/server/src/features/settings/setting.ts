import { isCountry, isCurrency, isZone } from '@mekong/kit';
import { z } from 'zod';
import { launchSchema } from './launch.ts';

/** A picture above every document; the bytes are in the file store. */
export const logoSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.enum(['png', 'jpeg', 'svg']),
});

/** What a person says about who sells, field by field. */
export const sellerFields = {
  name: z.string().trim().min(1).max(200),
  address: z.array(z.string().trim().min(1).max(200)).max(6),
  country: z.string().refine(isCountry, 'is not a country of ISO 3166-1, e.g. VN'),
  taxCode: z.string().trim().min(1).max(50).nullable(),
  zone: z.string().max(60).refine(isZone, 'is not a time zone'),
  currency: z.string().refine(isCurrency, 'is not a currency'),
  email: z.email().max(254),
  /** Where bank transfers go, a line each; null = none are taken. */
  bankAccount: z.array(z.string().trim().min(1).max(200)).min(1).max(6).nullable(),
  /** How prices read on the pages that sell; what is computed says so itself on each document. */
  taxInPrices: z.enum(['included', 'excluded']),
};

/** Who sells, as it stands on every invoice. The defaults are a demo's: the go-live checklist asks for the real ones. */
export const sellerSchema = z.strictObject({
  name: sellerFields.name.default('Mekong Demo Ltd'),
  address: sellerFields.address.default(['12 Riverside', 'Ho Chi Minh City']),
  country: sellerFields.country.default('VN'),
  taxCode: sellerFields.taxCode.default(null),
  zone: sellerFields.zone.default('Asia/Ho_Chi_Minh'),
  currency: sellerFields.currency.default('USD'),
  email: sellerFields.email.default('billing@mekong.example'),
  bankAccount: sellerFields.bankAccount.default(null),
  taxInPrices: sellerFields.taxInPrices.default('excluded'),
  logo: logoSchema.nullable().default(null),
});

/** What the seller decided once for every customer. */
export const policiesSchema = z.strictObject({
  /** Days that an expired license goes on validating. */
  licenseGraceDays: z.number().int().min(0).max(365).default(14),
  /** Installations that a license runs on where its plan does not say; null = as many as wanted. */
  licenseActivations: z.number().int().min(1).max(100_000).nullable().default(3),
  licenseDays: z.number().int().min(1).max(36_525).default(365),
  /** Money for an invoice that needs none: given back, or kept as credit. */
  unappliedMoney: z.enum(['refund', 'credit']).default('refund'),
  /** Days from issue until an invoice written by hand is due. */
  invoiceDueDays: z.number().int().min(0).max(365).default(14),
  /** Days that a purchase by bank transfer has until it is due. */
  bankTransferDays: z.number().int().min(0).max(30).default(14),
  /** Days from payment in which refunds are made; null = as long as the gateway takes them. */
  refundWindowDays: z.number().int().min(0).max(3_650).nullable().default(null),
  /** Which refund of what a subscription was last paid with ends its access. */
  refundEndsAccess: z.enum(['full', 'never', 'always']).default('full'),
  /** Days from payment in which canceling now gives all of it back by itself; null = never. */
  refundOnCancelDays: z.number().int().min(1).max(365).nullable().default(null),
});

export const settingSchemas = { seller: sellerSchema, policies: policiesSchema, launch: launchSchema };
export type SettingKey = keyof typeof settingSchemas;
export type Setting<K extends SettingKey> = z.output<(typeof settingSchemas)[K]>;
export type Seller = Setting<'seller'>;
export type Policies = Setting<'policies'>;
export type Launch = Setting<'launch'>;
export type Logo = z.output<typeof logoSchema>;

import { isCurrency, isZone } from '@mekong/kit';
import { z } from 'zod';

/** Who sells, as it stands on every invoice. The defaults are a demo's: the go-live checklist asks for the real ones. */
export const sellerSchema = z.strictObject({
  name: z.string().min(1).max(200).default('Mekong Demo Ltd'),
  address: z.array(z.string().max(200)).max(6).default(['12 Riverside', 'Ho Chi Minh City']),
  country: z.string().length(2).default('VN'),
  taxCode: z.string().max(50).nullable().default(null),
  zone: z.string().refine(isZone, 'is not a time zone').default('Asia/Ho_Chi_Minh'),
  currency: z.string().refine(isCurrency, 'is not a currency').default('USD'),
  email: z.email().default('billing@mekong.example'),
  /** Where bank transfers go, a line each; null = none are taken. */
  bankAccount: z.array(z.string().min(1).max(200)).min(1).max(6).nullable().default(null),
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

export const settingSchemas = { seller: sellerSchema, policies: policiesSchema };
export type SettingKey = keyof typeof settingSchemas;
export type Setting<K extends SettingKey> = z.output<(typeof settingSchemas)[K]>;
export type Seller = Setting<'seller'>;
export type Policies = Setting<'policies'>;

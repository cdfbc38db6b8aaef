import { licenseCodes } from '@mekong/billing';
import { z } from 'zod';
import type { Ctx } from '../../platform/context/context.ts';
import { instantSchema, wireInstant, wireInstantOrNull } from '../../platform/http/shapes.ts';
import { getPlanVersion } from '../catalog/list.ts';
import { getCustomer } from '../customers/get.ts';
import type { Activation } from './activation.ts';
import { keyOf, type License } from './license.ts';
import { activationLimit } from './limit.ts';
import { statusOf } from './validate.ts';

const fields = {
  id: z.string(),
  key: z.string().nullable().describe('null once the secret that it was made with is gone'),
  lastFour: z.string().nullable().describe('Of the key: enough to tell two apart'),
  customer: z.object({ id: z.string(), name: z.string() }),
  state: z.enum(['active', 'revoked']),
  status: z.enum(licenseCodes).describe('what validating the key answers now'),
  plan: z.object({ code: z.string(), name: z.string() }).nullable(),
  subscriptionId: z.string().nullable(),
  issuedOn: z.iso.date(),
  expiresOn: z.iso.date(),
  createdAt: instantSchema,
};
export const licenseSchema = z.object(fields).meta({ id: 'License' });

export const activationSchema = z
  .object({
    id: z.string(),
    name: z.string().nullable().describe('What the installation calls itself'),
    domain: z.string().nullable(),
    createdAt: instantSchema,
    lastSeenAt: instantSchema.describe('When it was last activated or validated, to five minutes'),
    endedAt: instantSchema.nullable(),
    endedBy: z.enum(['installation', 'account', 'staff']).nullable(),
  })
  .meta({ id: 'LicenseActivation' });

export const licenseDetailSchema = z
  .object({
    ...fields,
    revokedAt: instantSchema.nullable(),
    revokeReason: z.string().nullable(),
    activationLimit: z.number().int().nullable().describe('null = as many as wanted'),
    activations: z.array(activationSchema).describe('Newest first, with those that have ended'),
  })
  .meta({ id: 'LicenseDetail' });

/** What validating a key answers, whether or not an installation is named. */
export const validationSchema = z.object({
  valid: z.boolean(),
  code: z.enum(licenseCodes),
  expiresOn: z.iso.date().nullable(),
});

const CENTURY_DAYS = 36_525;

export const generateBody = z.strictObject({
  customerId: z.string().max(64),
  durationDays: z.number().int().min(1).max(CENTURY_DAYS).optional(),
});
export const keySchema = z.string().min(1).max(200);
export const keyBody = z.strictObject({ key: keySchema });
export const reasonSchema = z.string().trim().min(1).max(500);

/** A license as its owner sees it: the key is made anew, never stored. */
export async function licenseView(ctx: Ctx, license: License): Promise<z.input<typeof licenseSchema>> {
  const plan = license.planVersionId ? await getPlanVersion(ctx, license.planVersionId) : null;
  const customer = await getCustomer(ctx, license.customerId);
  const key = keyOf(ctx.config, license);
  return {
    id: license.id,
    key,
    lastFour: key?.slice(-4) ?? null,
    customer: { id: customer.id, name: customer.name },
    state: license.revokedAt ? 'revoked' : 'active',
    status: (await statusOf(ctx, license)).code,
    plan: plan && { code: plan.code, name: plan.name },
    subscriptionId: license.subscriptionId,
    issuedOn: license.day,
    expiresOn: license.expiresOn,
    createdAt: wireInstant(license.createdAt),
  };
}

export const activationView = (activation: Activation): z.input<typeof activationSchema> => ({
  id: activation.id,
  name: activation.name,
  domain: activation.domain,
  createdAt: wireInstant(activation.createdAt),
  lastSeenAt: wireInstant(activation.lastSeenAt),
  endedAt: wireInstantOrNull(activation.endedAt),
  endedBy: activation.endedBy,
});

export async function licenseDetailView(
  ctx: Ctx,
  { license, activations }: { license: License; activations: readonly Activation[] },
): Promise<z.input<typeof licenseDetailSchema>> {
  return {
    ...(await licenseView(ctx, license)),
    revokedAt: wireInstantOrNull(license.revokedAt),
    revokeReason: license.revokeReason,
    activationLimit: await activationLimit(ctx, license),
    activations: activations.map(activationView),
  };
}

import { licenseCodes } from '@mekong/billing';
import { z } from 'zod';
import type { Ctx } from '../../platform/context/context.ts';
import { instantSchema, wireInstant } from '../../platform/http/shapes.ts';
import { getPlanVersion } from '../catalog/list.ts';
import { keyOf, type License } from './license.ts';
import { statusOf } from './validate.ts';

export const licenseSchema = z
  .object({
    id: z.string(),
    key: z.string().nullable().describe('null once the secret that it was made with is gone'),
    state: z.enum(['active', 'revoked']),
    status: z.enum(licenseCodes).describe('what validating the key answers now'),
    plan: z.object({ code: z.string(), name: z.string() }).nullable(),
    subscriptionId: z.string().nullable(),
    issuedOn: z.iso.date(),
    expiresOn: z.iso.date(),
    createdAt: instantSchema,
  })
  .meta({ id: 'License' });

export const validationSchema = z.object({
  valid: z.boolean(),
  code: z.enum(licenseCodes),
  expiresOn: z.iso.date().nullable(),
});

/** A license as its owner sees it: the key is made anew, never stored. */
export async function licenseView(ctx: Ctx, license: License): Promise<z.input<typeof licenseSchema>> {
  const plan = license.planVersionId ? await getPlanVersion(ctx, license.planVersionId) : null;
  return {
    id: license.id,
    key: keyOf(ctx.config, license),
    state: license.revokedAt ? 'revoked' : 'active',
    status: (await statusOf(ctx, license)).code,
    plan: plan && { code: plan.code, name: plan.name },
    subscriptionId: license.subscriptionId,
    issuedOn: license.day,
    expiresOn: license.expiresOn,
    createdAt: wireInstant(license.createdAt),
  };
}

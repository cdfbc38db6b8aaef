import { licenseCodes } from '@mekong/billing';
import { z } from 'zod';
import { defineRoute } from '../../platform/http/route.ts';
import { idParams } from '../../platform/http/shapes.ts';
import { activateLicense } from './activate.ts';
import { hashFingerprint, normalizeDomain } from './activation.ts';
import { deactivateInstallation, endActivation } from './deactivate.ts';
import { activationSchema, activationView, keySchema, validationSchema } from './schemas.ts';
import { validateKey } from './validate.ts';

const fingerprint = z
  .string()
  .trim()
  .min(8)
  .max(200)
  .describe('Of the machine, as the program makes it; only its hash is kept')
  .transform(hashFingerprint);
const domain = z
  .string()
  .trim()
  .min(1)
  .max(253)
  .transform(normalizeDomain)
  .refine((name) => name !== null, 'is no host name: without scheme, port and path')
  .describe('Host name that it runs under');
const name = z.string().trim().min(1).max(100).describe('What people know the installation by');

/** Open to everybody: the key is the proof. A refusal is an answer; what is unknown looks like what is mistyped. */
export const activationRoutes = [
  defineRoute({
    method: 'POST',
    path: '/api/v1/licenses/validate',
    summary: 'Whether a license key holds now, and for the installation that asks where it says which',
    scope: 'public',
    idempotency: 'none',
    body: z.strictObject({ key: keySchema, fingerprint: fingerprint.optional(), domain: domain.optional() }),
    output: validationSchema,
    handler: async (ctx, { body }) => {
      const claim = { fingerprint: body.fingerprint ?? null, domain: body.domain ?? null };
      const { valid, code, license } = await validateKey(ctx, body.key, claim);
      return { valid, code, expiresOn: license?.expiresOn ?? null };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/licenses/activate',
    summary: 'Bind a license to the installation that asks; the same machine again is the same activation',
    scope: 'public',
    idempotency: 'none',
    body: z.strictObject({ key: keySchema, fingerprint, domain: domain.optional(), name: name.optional() }),
    output: z.object({
      valid: z.boolean(),
      code: z.enum(licenseCodes),
      expiresOn: z.iso.date().nullable(),
      activation: activationSchema.nullable(),
      used: z.number().int().describe('Installations that the license runs on'),
      limit: z.number().int().nullable().describe('null = as many as wanted, or unknown'),
    }),
    handler: async (ctx, { body }) => {
      const { code, license, activation, used, limit } = await activateLicense(ctx, {
        key: body.key,
        fingerprintHash: body.fingerprint,
        domain: body.domain ?? null,
        name: body.name ?? null,
      });
      return {
        valid: code === 'VALID',
        code,
        expiresOn: license?.expiresOn ?? null,
        activation: activation && activationView(activation),
        used,
        limit,
      };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/licenses/deactivate',
    summary: 'Let the installation that asks go, so that another can take its place',
    scope: 'public',
    idempotency: 'none',
    body: z.strictObject({ key: keySchema, fingerprint }),
    output: z.object({
      deactivated: z.boolean(),
      code: z.enum(['NOT_FOUND', 'NOT_ACTIVATED']).nullable().describe('Why there was nothing to let go'),
    }),
    handler: async (ctx, { body }) => {
      const code = await deactivateInstallation(ctx, { key: body.key, fingerprintHash: body.fingerprint });
      return { deactivated: code === null, code };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/license-activations/:id/deactivate',
    summary: 'Let one of the account’s installations go',
    scope: 'license-activations:write',
    params: idParams,
    output: activationSchema,
    handler: async (ctx, { params }) => activationView(await endActivation(ctx, params.id)),
  }),
];

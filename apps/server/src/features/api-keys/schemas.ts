import { z } from 'zod';
import type { Ctx } from '../../platform/context/context.ts';
import { instantSchema, wireInstant, wireInstantOrNull } from '../../platform/http/shapes.ts';
import { type ApiKey, CUSTOMER_KEY_SCOPES, HOUSE_KEY_SCOPES, keyStates, kindOf, stateOf } from './api-key.ts';
import type { MadeKey } from './create.ts';

const name = z.string().trim().min(1).max(100);
const expiresAt = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .nullish()
  .describe('Without one the key lives until it is revoked');

const scopesOf = <S extends string>(scopes: readonly S[]) =>
  z.array(z.enum(scopes)).min(1).max(scopes.length);

export const customerKeyBody = z.strictObject({ name, scopes: scopesOf(CUSTOMER_KEY_SCOPES), expiresAt });
export const houseKeyBody = z.strictObject({
  name,
  mode: z.enum(['live', 'test']),
  scopes: scopesOf(HOUSE_KEY_SCOPES),
  expiresAt,
});
export const rotateBody = z.strictObject({
  overlapHours: z.number().int().min(0).max(168).default(24).describe('How long the old key still works'),
});
export const revokeBody = z.strictObject({ reason: z.string().trim().max(500).optional() });

export const apiKeySchema = z
  .object({
    id: z.string(),
    kind: z.enum(['customer', 'house']),
    customerId: z.string().nullable(),
    mode: z.enum(['live', 'test']),
    name: z.string(),
    scopes: z.array(z.string()),
    lastFour: z.string(),
    state: z.enum(keyStates).describe('`retiring`: has a successor and works until `retiresAt`'),
    createdAt: instantSchema,
    createdBy: z.string(),
    expiresAt: instantSchema.nullable(),
    retiresAt: instantSchema.nullable(),
    rotatedFrom: z.string().nullable(),
    lastUsedAt: instantSchema.nullable().describe('To the minute'),
    revokedAt: instantSchema.nullable(),
  })
  .meta({ id: 'ApiKey' });

export const madeKeySchema = apiKeySchema
  .extend({
    key: z.string().nullable().describe('The key itself: shown this once; a repeat answers without it'),
  })
  .meta({ id: 'MadeApiKey' });

export const apiKeyView = (ctx: Ctx, key: ApiKey): z.input<typeof apiKeySchema> => ({
  id: key.id,
  kind: kindOf(key),
  customerId: key.customerId,
  mode: key.mode,
  name: key.name,
  scopes: [...key.scopes],
  lastFour: key.lastFour,
  state: stateOf(key, ctx.now()),
  createdAt: wireInstant(key.createdAt),
  createdBy: key.createdBy,
  expiresAt: wireInstantOrNull(key.expiresAt),
  retiresAt: wireInstantOrNull(key.retiresAt),
  rotatedFrom: key.rotatedFrom,
  lastUsedAt: wireInstantOrNull(key.lastUsedAt),
  revokedAt: wireInstantOrNull(key.revokedAt),
});

export const madeKeyView = (ctx: Ctx, { key, text }: MadeKey): z.input<typeof madeKeySchema> => ({
  ...apiKeyView(ctx, key),
  key: text,
});

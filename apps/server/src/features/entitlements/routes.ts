import { z } from 'zod';
import { customerOf } from '../../platform/context/actor.ts';
import { defineRoute } from '../../platform/http/route.ts';
import { checkEntitlement, listEntitlements } from './check.ts';

const numberOrNull = (value: bigint | null) => (value === null ? null : Number(value));

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/entitlements',
    summary: 'What the account may do, from everything it bought',
    scope: 'entitlements:read',
    output: z.array(
      z.object({
        feature: z.string(),
        label: z.string(),
        kind: z.enum(['boolean', 'static', 'metered']),
        value: z.number().nullable().describe('null = unlimited'),
        period: z.literal('month').nullable(),
      }),
    ),
    handler: async (ctx) =>
      (await listEntitlements(ctx, customerOf(ctx.actor))).map((grant) => ({
        ...grant,
        value: numberOrNull(grant.value),
      })),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/entitlements/check',
    summary: 'Whether the account may use a feature',
    scope: 'entitlements:read',
    query: z.strictObject({ feature: z.string().min(1).max(100) }),
    output: z.object({
      feature: z.string(),
      allowed: z.boolean(),
      reason: z.string(),
      limit: z.number().nullable().describe('null = unlimited'),
      used: z.number().nullable(),
      remaining: z.number().nullable(),
      resetsAt: z.string().nullable(),
    }),
    handler: async (ctx, { query }) => {
      const answer = await checkEntitlement(ctx, customerOf(ctx.actor), query.feature);
      // A static limit is not used up here: the seller's product counts its own users.
      return { ...answer, limit: numberOrNull(answer.limit), used: null, remaining: null, resetsAt: null };
    },
  }),
];

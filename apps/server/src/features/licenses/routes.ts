import { z } from 'zod';
import { defineRoute } from '../../platform/http/route.ts';
import { customerPageQuery, idParams } from '../../platform/http/shapes.ts';
import { generateLicense } from './generate.ts';
import { getLicense, listLicenses } from './list.ts';
import { revokeLicense } from './revoke.ts';
import {
  generateBody,
  licenseDetailSchema,
  licenseDetailView,
  licenseSchema,
  licenseView,
  reasonSchema,
} from './schemas.ts';

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/licenses',
    summary: 'Licenses, newest first',
    scope: 'licenses:read',
    query: customerPageQuery.extend({ state: z.enum(['active', 'revoked']).optional() }),
    output: licenseSchema,
    paged: true,
    handler: async (ctx, { query }) => {
      const page = await listLicenses(ctx, query);
      return { items: await Promise.all(page.items.map((one) => licenseView(ctx, one))), next: page.next };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/licenses/:id',
    summary: 'One license, and what it runs on',
    scope: 'licenses:read',
    params: idParams,
    output: licenseDetailSchema,
    handler: async (ctx, { params }) => licenseDetailView(ctx, await getLicense(ctx, params.id)),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/licenses/generate',
    summary: 'Give a customer a license without a subscription',
    scope: 'licenses:write',
    body: generateBody,
    output: licenseSchema,
    status: 201,
    secretFields: ['key'],
    handler: async (ctx, { body }) => licenseView(ctx, await generateLicense(ctx, body)),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/licenses/:id/revoke',
    summary: 'Take a license back for good',
    scope: 'licenses:write',
    params: idParams,
    body: z.strictObject({ reason: reasonSchema }),
    output: licenseSchema,
    secretFields: ['key'],
    handler: async (ctx, { params, body }) =>
      licenseView(ctx, await revokeLicense(ctx, { id: params.id, reason: body.reason })),
  }),
];

import { z } from 'zod';
import { defineFeature } from '../../platform/features/feature.ts';
import { defineRoute } from '../../platform/http/route.ts';
import { instantSchema, pageQuery, wireInstant } from '../../platform/http/shapes.ts';
import { eventRoutes } from './event-routes.ts';
import { listAudit } from './list.ts';

const time = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .optional();
const facts = z.record(z.string(), z.unknown()).nullable();

const route = defineRoute({
  method: 'GET',
  path: '/api/v1/audit',
  summary: 'Who did what to which object, newest first',
  scope: 'audit:read',
  query: pageQuery.extend({
    cursor: z.uuid().optional(),
    customerId: z.string().max(64).optional(),
    object: z.string().max(100).optional(),
    actor: z.string().max(120).optional().describe('`staff:usr_…` as the log has it, or the id alone'),
    action: z.string().max(100).optional().describe('What it begins with: `invoice.`'),
    mode: z.enum(['live', 'test']).optional(),
    from: time,
    to: time.describe('Not included'),
  }),
  output: z.object({
    id: z.string(),
    at: instantSchema,
    actor: z.string(),
    actorName: z.string().nullable().describe('A login’s e-mail, a key’s name and last characters'),
    action: z.string(),
    object: z.string(),
    customerId: z.string().nullable(),
    mode: z.enum(['live', 'test']).nullable(),
    before: facts,
    after: facts,
    requestId: z.string(),
  }),
  paged: true,
  handler: async (ctx, { query }) => {
    const page = await listAudit(ctx, query);
    return { items: page.items.map((row) => ({ ...row, at: wireInstant(row.at) })), next: page.next };
  },
});

export const feature = defineFeature({
  name: 'audit',
  floor: 3,
  requires: ['users'],
  routes: [route, ...eventRoutes],
});

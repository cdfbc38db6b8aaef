import { z } from 'zod';
import { defineRoute } from '../../platform/http/route.ts';
import {
  idParams,
  instantSchema,
  pageQuery,
  wireInstant,
  wireInstantOrNull,
} from '../../platform/http/shapes.ts';
import { redact } from '../../platform/telemetry/redact.ts';
import { getEvent, listEvents, type OutboxEvent } from './events.ts';

const time = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .optional();

const fields = {
  id: z.string(),
  type: z.string(),
  customerId: z.string().nullable(),
  mode: z.enum(['live', 'test']),
  object: z.string().describe('Id of what it happened to'),
  data: z.record(z.string(), z.unknown()).describe('Without credentials'),
  at: instantSchema,
};
const eventSchema = z.object(fields).meta({ id: 'Event' });
const eventDetailSchema = z
  .object({
    ...fields,
    waiting: z
      .array(
        z.object({
          subscriber: z.string(),
          attempts: z.number().int(),
          lastError: z.string().nullable(),
          givenUpAt: instantSchema.nullable(),
        }),
      )
      .describe('Who has not handled it yet'),
  })
  .meta({ id: 'EventDetail' });

const view = (event: OutboxEvent): z.input<typeof eventSchema> => ({
  id: event.id,
  type: event.type,
  customerId: event.customerId,
  mode: event.mode,
  object: event.object,
  data: redact(event.data) as Record<string, unknown>,
  at: wireInstant(event.at),
});

export const eventRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/events',
    summary: 'What has happened, as subscribers are told of it, newest first',
    scope: 'events:read',
    query: pageQuery.extend({
      cursor: z.uuid().optional(),
      type: z.string().min(1).max(100).optional().describe('What it begins with: `invoice.`'),
      customerId: z.string().max(64).optional(),
      object: z.string().max(100).optional(),
      from: time,
      to: time.describe('Not included'),
    }),
    output: eventSchema,
    paged: true,
    handler: async (ctx, { query }) => {
      const page = await listEvents(ctx, query);
      return { items: page.items.map(view), next: page.next };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/events/:id',
    summary: 'One event with its payload, and who has not handled it yet',
    scope: 'events:read',
    params: idParams,
    output: eventDetailSchema,
    handler: async (ctx, { params }) => {
      const event = await getEvent(ctx, params.id);
      const waiting = event.waiting.map(({ deadAt, ...one }) => ({
        ...one,
        givenUpAt: wireInstantOrNull(deadAt),
      }));
      return { ...view(event), waiting };
    },
  }),
];

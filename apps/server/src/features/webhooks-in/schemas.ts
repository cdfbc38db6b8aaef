import { z } from 'zod';
import { instantSchema, pageQuery, wireInstant, wireInstantOrNull } from '../../platform/http/shapes.ts';
import { redactText } from '../../platform/telemetry/redact.ts';
import { eventStates, type InboxEvent } from './event.ts';
import { readableBody, readableHeaders } from './raw.ts';
import type { InboxDetail } from './read.ts';

export const inboxQuery = pageQuery.extend({
  cursor: z.uuid().optional(),
  gateway: z.string().min(1).max(30).optional(),
  state: z.enum(eventStates).optional(),
  type: z.string().min(1).max(100).optional().describe('What it begins with: `PAYMENT.CAPTURE.`'),
  object: z.string().min(1).max(100).optional().describe('Id of ours that it was about'),
});

const fields = {
  id: z.string(),
  gateway: z.string(),
  connection: z.enum(['sandbox', 'test', 'live']),
  type: z.string().describe('As the gateway names it'),
  subject: z.string().describe('What is re-read at the gateway'),
  state: z.enum(eventStates).describe('failing: is tried again; dead: waits for a person'),
  touched: z.array(z.string()).describe('Ids of ours that it was about, customer first'),
  lastError: z.string().nullable(),
  receivedAt: instantSchema,
  processedAt: instantSchema.nullable(),
};
export const inboxEventSchema = z.object(fields).meta({ id: 'WebhookEvent' });

export const inboxDetailSchema = z
  .object({
    ...fields,
    verified: z
      .enum(['on_arrival', 'listed'])
      .describe('on_arrival: its signature held; listed: found in the gateway’s own list by night'),
    headers: z.record(z.string(), z.string()).nullable(),
    body: z
      .string()
      .nullable()
      .describe('Laid out, credentials masked; with its headers null without the scope webhooks:body'),
    attempts: z.array(
      z.object({
        id: z.string(),
        at: instantSchema,
        outcome: z.enum(['done', 'failed']),
        error: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'WebhookEventDetail' });

const safe = (error: string | null): string | null => error && redactText(error);

export const inboxEventView = (event: InboxEvent): z.input<typeof inboxEventSchema> => ({
  id: event.id,
  gateway: event.gateway,
  connection: event.connection,
  type: event.type,
  subject: event.subject,
  state: event.state,
  touched: [...event.touched],
  lastError: safe(event.lastError),
  receivedAt: wireInstant(event.receivedAt),
  processedAt: wireInstantOrNull(event.processedAt),
});

/** `withBody`: the actor may see what a gateway tells of buyers. */
export const inboxDetailView = (
  event: InboxDetail,
  withBody: boolean,
): z.input<typeof inboxDetailSchema> => ({
  ...inboxEventView(event),
  verified: Object.keys(event.headers).length > 0 ? 'on_arrival' : 'listed',
  headers: withBody ? readableHeaders(event.headers) : null,
  body: withBody ? readableBody(event.rawBody) : null,
  attempts: event.attempts.map((one) => ({ ...one, at: wireInstant(one.at), error: safe(one.error) })),
});

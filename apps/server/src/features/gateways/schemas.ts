import { z } from 'zod';
import { instantSchema, wireInstant } from '../../platform/http/shapes.ts';
import type { ConnectionView } from './view.ts';

const names = z.enum(['paypal', 'stripe', 'polar', 'gumroad', 'manual']);
const kinds = z.enum(['sandbox', 'test', 'live']);

export const gatewaySchema = z.object({
  name: names,
  label: z.string(),
  kind: kinds,
  available: z.boolean(),
});

export const connectionSchema = z
  .object({
    id: z.string().nullable().describe('null for keys of the environment, which are changed there'),
    gateway: names,
    label: z.string(),
    kind: kinds,
    source: z.enum(['sandbox', 'environment', 'pasted']),
    hint: z.string().nullable().describe('enough to recognise the keys'),
    enabled: z.boolean().describe('whether new checkouts use it'),
    priority: z.number().nullable(),
    webhookUrl: z.string().describe('the address to register at the gateway'),
    webhookEvents: z.array(z.string()),
    check: z
      .object({
        result: z.enum(['ok', 'refused', 'unknown']),
        message: z.string().nullable(),
        at: instantSchema,
      })
      .nullable()
      .describe('how the last test of the connection ended'),
  })
  .meta({ id: 'GatewayConnection' });

export const connectionWire = ({ check, webhookEvents, ...view }: ConnectionView) => ({
  ...view,
  webhookEvents: [...webhookEvents],
  check: check && { result: check.result as 'ok', message: check.message, at: wireInstant(check.at) },
});

/** A connection whose keys are not stored here. */
export const configuredBody = z.strictObject({ gateway: names, kind: kinds });

export const checkSchema = z.object({
  result: z.enum(['ok', 'refused', 'unknown']),
  account: z.string().nullable().describe('whose keys these are, where the gateway says'),
  code: z.string().nullable(),
  message: z.string().nullable(),
});

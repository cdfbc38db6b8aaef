import { z } from 'zod';
import { instantSchema, wireInstant, wireInstantOrNull } from '../../platform/http/shapes.ts';
import type { PaymentMethod } from './method.ts';
import type { SetupView } from './methods.ts';

export const methodSchema = z
  .object({
    id: z.string(),
    gateway: z.string(),
    kind: z.enum(['card', 'paypal']),
    label: z.string().describe('Safe to show: `Visa •••• 4242`, `b***@example.com`'),
    state: z.enum(['active', 'removed', 'failed']),
    isDefault: z.boolean(),
    lastFailureCode: z.string().nullable().describe('Of its last charge; null once one has succeeded'),
    createdAt: instantSchema,
  })
  .meta({ id: 'PaymentMethod' });

export const methodView = (method: PaymentMethod): z.input<typeof methodSchema> => ({
  id: method.id,
  gateway: method.gateway,
  kind: method.kind,
  label: method.label,
  state: method.state,
  isDefault: method.isDefault,
  lastFailureCode: method.lastFailureCode,
  createdAt: wireInstant(method.createdAt),
});

export const startSetupSchema = z.strictObject({ gateway: z.enum(['paypal', 'stripe']).optional() });

export const setupSchema = z
  .object({
    setup: z.object({
      id: z.string(),
      state: z.enum(['pending', 'completed', 'failed', 'canceled']),
      gateway: z.string(),
      approvalUrl: z
        .string()
        .nullable()
        .describe('Where the customer agrees; null once there is nothing to do'),
      expiresAt: instantSchema.nullable(),
      failure: z.object({ code: z.string(), message: z.string() }).nullable(),
    }),
    method: methodSchema.nullable(),
  })
  .meta({ id: 'PaymentMethodSetup' });

export const setupView = ({ setup, method }: SetupView): z.input<typeof setupSchema> => ({
  setup: {
    id: setup.id,
    state: setup.state,
    gateway: setup.gateway,
    approvalUrl: setup.approvalUrl,
    expiresAt: wireInstantOrNull(setup.expiresAt),
    failure: setup.failureCode ? { code: setup.failureCode, message: setup.failureMessage ?? '' } : null,
  },
  method: method && methodView(method),
});

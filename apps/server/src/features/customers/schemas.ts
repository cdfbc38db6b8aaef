import { isZone } from '@mekong/kit';
import { z } from 'zod';
import { instantSchema, pageQuery, wireInstant, wireInstantOrNull } from '../../platform/http/shapes.ts';
import { MAIL_LANGUAGES } from '../../platform/mail/mail.ts';
import { normalizeEmail } from '../users/user.ts';
import { billingSchema } from './billing.ts';
import type { Customer } from './customer.ts';

const email = z.email().max(254).transform(normalizeEmail);
const name = z.string().trim().min(1).max(200);
const zone = z.string().max(60).refine(isZone, 'is not a time zone');
const externalId = z.string().trim().min(1).max(200);
const language = z.enum(MAIL_LANGUAGES);
const mode = z.enum(['live', 'test']);
const slug = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, 'small letters, digits, and hyphens between them');

export const newCustomerBody = z.strictObject({
  email,
  name,
  slug: slug.optional().describe('Stands in license keys and never changes; made from the name when absent'),
  zone: zone.optional().describe('IANA time zone; the seller’s when absent'),
  language: language.optional().describe('Of the mails to it; English when absent'),
  externalId: externalId.optional().describe('Your own id of the customer, unique within the mode'),
  billing: billingSchema.optional(),
});
export const customerChangeBody = z.strictObject({
  email: email.optional(),
  name: name.optional(),
  zone: zone.optional(),
  language: language.optional(),
  billing: billingSchema.optional(),
});
export const customersQuery = pageQuery.extend({
  email: email.optional(),
  externalId: externalId.optional(),
  mode: mode.optional(),
});

/** As `billingSchema`; nothing is left out of an answer. */
export const billingWire = z
  .object({
    name: z.string().nullable(),
    address: z
      .object({
        line1: z.string(),
        line2: z.string().nullable(),
        postalCode: z.string().nullable(),
        city: z.string(),
        region: z.string().nullable(),
        country: z.string(),
      })
      .nullable(),
    taxId: z.string().nullable(),
  })
  .meta({ id: 'BillingDetails' });

export const customerSchema = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    email: z.string(),
    mode,
    zone: z.string(),
    language: language.describe('Of the mails to it'),
    externalId: z.string().nullable(),
    billing: billingWire,
    clockAt: instantSchema.nullable().describe('The test clock’s time, where it has one'),
    createdAt: instantSchema,
  })
  .meta({ id: 'Customer' });

export const customerView = (customer: Customer): z.input<typeof customerSchema> => ({
  id: customer.id,
  slug: customer.slug,
  name: customer.name,
  email: customer.email,
  mode: customer.mode,
  zone: customer.zone,
  language: customer.language,
  externalId: customer.externalId,
  billing: customer.billing,
  clockAt: wireInstantOrNull(customer.clockAt),
  createdAt: wireInstant(customer.createdAt),
});

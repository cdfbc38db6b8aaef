import { z } from 'zod';
import { orders } from './page.ts';

/** Wire shapes that every noun shares. */
export const moneySchema = z
  .object({
    amount: z.number().int().describe('In minor units: cents of USD, whole dong of VND'),
    currency: z.string().length(3).describe('ISO 4217'),
  })
  .meta({ id: 'Money' });

export const instantSchema = z.iso.datetime().describe('UTC');

export const wireInstant = (instant: Date): string => instant.toISOString();
export const wireInstantOrNull = (instant: Date | null): string | null => instant?.toISOString() ?? null;

export const idParams = z.strictObject({ id: z.string().min(1).max(100) });

/**
 * `?limit=25&cursor=…`; the cursor is what `page.next` of the page before said. `mode` is the switch of everybody's lists
 * between live and test data.
 */
export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().min(1).max(200).optional(),
  order: z.enum(orders).optional().describe('By the time of making; newest first unless said'),
  mode: z
    .enum(['live', 'test'])
    .optional()
    .describe(
      'For the seller’s people, who see everybody’s: live in production and test in development unless said',
    ),
});

/** As `pageQuery`; staff may ask for the rows of one customer, everybody else has only their own anyway. */
export const customerPageQuery = pageQuery.extend({
  customerId: z.string().min(1).max(100).optional().describe('For the seller’s people: only this customer’s'),
});

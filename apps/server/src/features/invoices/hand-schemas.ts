import { isCurrency } from '@mekong/kit';
import { z } from 'zod';

const isZero = (text: string) => /^0*(\.0*)?$/.test(text);

/** More than zero; exact to the last digit. */
const quantitySchema = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,9})?$/, 'a decimal number that is not negative, e.g. "2.5"')
  .refine((text) => !isZero(text), 'more than zero');

/** Major units, of any fineness: a line is rounded once. */
const unitAmountSchema = z
  .string()
  .regex(/^\d{1,13}(\.\d{1,12})?$/, 'a decimal amount in major units that is not negative, e.g. "995.00"');

const taxRateSchema = z
  .string()
  .regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/, 'a fraction from 0 to 1, e.g. "0.1" for 10 %');

const lineSchema = z.strictObject({
  description: z.string().trim().min(1).max(500),
  quantity: quantitySchema,
  unitAmount: unitAmountSchema,
  taxRate: taxRateSchema.optional(),
});

export const currencySchema = z.string().refine(isCurrency, 'an ISO 4217 code in force, e.g. USD');

const MOST_LINES = 100;
const linesSchema = z.array(lineSchema).min(1).max(MOST_LINES);
const dueInDaysSchema = z.number().int().min(0).max(365);
const memoSchema = z.string().trim().min(1).max(2_000);
const purchaseOrderSchema = z.string().trim().min(1).max(100);

const oneDueDate = <T extends { dueInDays?: number | undefined; dueOn?: string | undefined }>(body: T) =>
  body.dueInDays === undefined || body.dueOn === undefined;
const ONE_DUE_DATE = { path: ['dueOn'], message: 'either dueInDays or dueOn' };

export const createBody = z
  .strictObject({
    customerId: z.string().min(1).max(100),
    currency: currencySchema,
    lines: linesSchema,
    dueInDays: dueInDaysSchema.optional(),
    dueOn: z.iso.date().optional(),
    memo: memoSchema.optional(),
    purchaseOrder: purchaseOrderSchema.optional(),
  })
  .refine(oneDueDate, ONE_DUE_DATE);

export const changeBody = z
  .strictObject({
    lines: linesSchema.optional(),
    dueInDays: dueInDaysSchema.optional(),
    dueOn: z.iso.date().optional(),
    memo: memoSchema.nullable().optional(),
    purchaseOrder: purchaseOrderSchema.nullable().optional(),
  })
  .refine(oneDueDate, ONE_DUE_DATE);

export const reasonBody = z.strictObject({ reason: z.string().trim().min(1).max(500) });

const minorSchema = z.number().int().min(1).describe('In minor units');

export const creditBody = z
  .strictObject({
    amount: z.strictObject({ amount: minorSchema, currency: currencySchema }).optional(),
    lines: z
      .array(z.strictObject({ lineId: z.string().min(1).max(100), amount: minorSchema }))
      .min(1)
      .max(MOST_LINES)
      .optional(),
    reason: z.string().trim().min(1).max(500),
    settledBy: z.enum(['credit', 'balance']),
  })
  .refine((body) => (body.amount === undefined) !== (body.lines === undefined), {
    path: ['amount'],
    message: 'either an amount of the whole invoice or amounts of its lines',
  })
  .refine((body) => new Set(body.lines?.map(({ lineId }) => lineId)).size === (body.lines?.length ?? 0), {
    path: ['lines'],
    message: 'each line once',
  });

import { priceModels } from '@mekong/billing';
import { z } from 'zod';

const amount = z.string().max(40).describe('Decimal string in major units');
const units = z.string().max(40).describe('Decimal string');

const tierSchema = z.strictObject({
  upTo: units.nullable().describe('Last unit of the tier; null in the last tier, which has no end'),
  unitAmount: amount.nullish(),
  flatAmount: amount.nullish().describe('Owed once, when the tier is entered; of the first tier at zero too'),
});

/** Which of the fields belong together says the model; `previewPrice` refuses the others by name. */
const pricedSchema = z
  .strictObject({
    model: z.enum(priceModels as [string, ...string[]]),
    currency: z.string().max(3).describe('ISO 4217'),
    unitAmount: amount.nullish().describe('flat, per_unit; package: of one package'),
    tiers: z.array(tierSchema).nullish().describe('graduated, volume: ascending, at most 100'),
    packageSize: units.nullish().describe('package'),
    freeUnits: units.nullish().describe('package'),
    rate: z.string().max(40).nullish().describe("percentage: a fraction, '0.012' is 1.2 %"),
    fixedAmount: amount.nullish().describe('percentage: per paid event'),
    freeAmount: amount.nullish().describe('percentage'),
    freeEvents: z.number().nullish().describe('percentage: of these the first are free, within `freeAmount`'),
    minAmount: amount.nullish().describe('percentage: per paid event'),
    maxAmount: amount.nullish().describe('percentage: per paid event'),
    quantity: units.nullish().describe('What is priced by every model but percentage'),
    events: z
      .array(amount)
      .nullish()
      .describe('percentage: the amounts that it is a share of, at most 1,000'),
  })
  .meta({ id: 'PricedQuantity' });

export const previewBody = z.union([pricedSchema, z.array(pricedSchema).min(1).max(50)]);

const answerSchema = z
  .object({
    amount: z.number().int().describe('In minor units, rounded once, half away from zero'),
    currency: z.string(),
    steps: z
      .array(
        z.object({
          quantity: z.string(),
          unitPrice: z.string().describe('Major units'),
          exactAmount: z.string().describe('Their product, to the last digit'),
          part: z.string().optional().describe('What it prices, where that is not simply units'),
          tier: z.number().int().optional().describe('Counted from 1'),
        }),
      )
      .describe('How the amount came about'),
  })
  .meta({ id: 'PricePreview' });

export const previewAnswer = z.union([answerSchema, z.array(answerSchema)]);

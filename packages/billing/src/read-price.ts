import { isCurrency } from '@mekong/kit/currency';
import { compareExact } from '@mekong/kit/decimal';
import { type Tier, tierFault } from './models/tiers.ts';
import type { Price, PriceModel, Used } from './price.ts';
import {
  amountIn,
  decimal,
  type Fields,
  fieldsOf,
  has,
  listIn,
  nameOf,
  onlyFields,
  positive,
  quantityIn,
  refuse,
  textIn,
} from './price-fields.ts';

const mostTiers = 100;
const mostEvents = 1000;

type ModelName = PriceModel['model'];

/** The fields of each model, beside `model` and `currency`. */
const fieldNames: Readonly<Record<ModelName, readonly string[]>> = {
  flat: ['unitAmount'],
  per_unit: ['unitAmount'],
  graduated: ['tiers'],
  volume: ['tiers'],
  package: ['unitAmount', 'packageSize', 'freeUnits'],
  percentage: ['rate', 'fixedAmount', 'freeAmount', 'freeEvents', 'minAmount', 'maxAmount'],
};

export const priceModels = Object.keys(fieldNames) as readonly ModelName[];

/**
 * A price as it travels in JSON: decimal strings in major units, never negative. `at` is where it stands in what was
 * sent, for the names of fields. Throws INVALID_PRICE.
 */
export function readPrice(value: unknown, at = ''): Price {
  const fields = fieldsOf(value, at);
  return priceFrom(fields, []);
}

/** A price together with what was used: `quantity`, or `events` of a percentage. Throws INVALID_PRICE. */
export function readUsedPrice(value: unknown, at = ''): { price: Price; used: Used } {
  const fields = fieldsOf(value, at);
  const name = modelIn(fields) === 'percentage' ? 'events' : 'quantity';
  const price = priceFrom(fields, [name]);
  return { price, used: name === 'events' ? eventsIn(fields) : quantityIn(fields, name) };
}

function priceFrom(fields: Fields, besides: readonly string[]): Price {
  const model = modelIn(fields);
  onlyFields(fields, ['model', 'currency', ...fieldNames[model], ...besides], `a ${model} price`);
  const currency = textIn(fields, 'currency');
  if (!isCurrency(currency)) refuse(nameOf(fields, 'currency'), 'is an ISO 4217 code in upper case');
  return { ...readers[model](fields), currency };
}

function modelIn(fields: Fields): ModelName {
  const model = fields.values.model;
  const known = priceModels.find((name) => name === model);
  return known ?? refuse(nameOf(fields, 'model'), `is one of ${priceModels.join(', ')}`);
}

const readers: Readonly<Record<ModelName, (fields: Fields) => PriceModel>> = {
  flat: (fields) => ({ model: 'flat', unitPrice: amountIn(fields, 'unitAmount') }),
  per_unit: (fields) => ({ model: 'per_unit', unitPrice: amountIn(fields, 'unitAmount') }),
  graduated: (fields) => ({ model: 'graduated', tiers: tiersIn(fields) }),
  volume: (fields) => ({ model: 'volume', tiers: tiersIn(fields) }),
  package: (fields) => ({
    model: 'package',
    unitPrice: amountIn(fields, 'unitAmount'),
    packageSize: positive(quantityIn(fields, 'packageSize'), nameOf(fields, 'packageSize')),
    freeUnits: quantityIn(fields, 'freeUnits', '0'),
  }),
  percentage: (fields) => ({
    model: 'percentage',
    rate: rateIn(fields),
    fixedFee: amountIn(fields, 'fixedAmount', '0'),
    freeAmount: has(fields, 'freeAmount') ? amountIn(fields, 'freeAmount') : null,
    freeEvents: freeEventsIn(fields),
    ...limitsIn(fields),
  }),
};

function tiersIn(fields: Fields): Tier[] {
  const tiers = listIn(fields, 'tiers', mostTiers).map((value, index) =>
    tierFrom(fieldsOf(value, `${nameOf(fields, 'tiers')}.${index}`)),
  );
  const fault = tierFault(tiers);
  return fault === null ? tiers : refuse(nameOf(fields, fault.field), fault.problem);
}

function tierFrom(fields: Fields): Tier {
  onlyFields(fields, ['upTo', 'unitAmount', 'flatAmount'], 'a tier');
  if (!has(fields, 'unitAmount') && !has(fields, 'flatAmount')) {
    refuse(nameOf(fields, 'unitAmount'), 'or flatAmount says what the tier costs');
  }
  return {
    // Left out by mistake it would be taken for "no end", so it is written even where it is null.
    upTo: fields.values.upTo === null ? null : quantityIn(fields, 'upTo'),
    unitPrice: amountIn(fields, 'unitAmount', '0'),
    flatFee: amountIn(fields, 'flatAmount', '0'),
  };
}

function rateIn(fields: Fields): string {
  const rate = amountIn(fields, 'rate');
  if (compareExact(rate, '1') > 0) refuse(nameOf(fields, 'rate'), "is a fraction up to 1: '0.012' is 1.2 %");
  return rate;
}

function freeEventsIn(fields: Fields): number | null {
  if (!has(fields, 'freeEvents')) return null;
  const count = fields.values.freeEvents;
  if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0) return count;
  return refuse(nameOf(fields, 'freeEvents'), 'is a whole number, not negative');
}

function limitsIn(fields: Fields): { minAmount: string | null; maxAmount: string | null } {
  const [minAmount, maxAmount] = ['minAmount', 'maxAmount'].map((name) =>
    has(fields, name) ? amountIn(fields, name) : null,
  ) as [string | null, string | null];
  if (minAmount !== null && maxAmount !== null && compareExact(minAmount, maxAmount) > 0) {
    refuse(nameOf(fields, 'maxAmount'), `is not less than minAmount, ${minAmount}`);
  }
  return { minAmount, maxAmount };
}

const eventsIn = (fields: Fields): string[] =>
  listIn(fields, 'events', mostEvents).map((value, index) =>
    decimal(value, `${nameOf(fields, 'events')}.${index}`, 'amount'),
  );

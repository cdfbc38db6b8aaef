import { compareExact } from '@mekong/kit/decimal';
import { isDecimal } from '@mekong/kit/money';
import { billingErrors } from './errors.ts';

/** An object from outside, and where it stands in what was sent: '' or 'tiers.1'. */
export interface Fields {
  readonly values: Readonly<Record<string, unknown>>;
  readonly at: string;
}

/** Digits that the catalogue keeps of a price; quantities may be as large as bytes get. */
const digits = { amount: { whole: 12, fraction: 12 }, quantity: { whole: 18, fraction: 12 } } as const;

/** Throws INVALID_PRICE, naming the field. */
export function refuse(field: string, problem: string): never {
  throw billingErrors.INVALID_PRICE({ field: field === '' ? 'price' : field, problem });
}

export const nameOf = (fields: Fields, name: string): string =>
  fields.at === '' ? name : `${fields.at}.${name}`;

export function fieldsOf(value: unknown, at: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(at, 'is an object');
  return { values: value as Record<string, unknown>, at };
}

/** Whether something stands there; null and absent are the same. */
export const has = (fields: Fields, name: string): boolean => (fields.values[name] ?? null) !== null;

/** A field of another model, or one that is misspelled, would silently change what is charged. */
export function onlyFields(fields: Fields, allowed: readonly string[], what: string): void {
  const stray = Object.keys(fields.values).find((name) => !allowed.includes(name));
  if (stray !== undefined) refuse(nameOf(fields, stray), `is no field of ${what}: ${allowed.join(', ')}`);
}

export function textIn(fields: Fields, name: string): string {
  const value = fields.values[name];
  return typeof value === 'string' ? value : refuse(nameOf(fields, name), 'is a string');
}

export function listIn(fields: Fields, name: string, most: number): readonly unknown[] {
  const value = fields.values[name];
  if (!Array.isArray(value)) refuse(nameOf(fields, name), 'is a list');
  if (value.length > most) refuse(nameOf(fields, name), `holds at most ${most}`);
  return value;
}

/** An amount in major units; `otherwise` where nothing stands there. */
export const amountIn = (fields: Fields, name: string, otherwise?: string): string =>
  decimalIn(fields, name, 'amount', otherwise);

/** A number of units; `otherwise` where nothing stands there. */
export const quantityIn = (fields: Fields, name: string, otherwise?: string): string =>
  decimalIn(fields, name, 'quantity', otherwise);

function decimalIn(fields: Fields, name: string, kind: keyof typeof digits, otherwise?: string): string {
  if (otherwise !== undefined && !has(fields, name)) return otherwise;
  return decimal(fields.values[name], nameOf(fields, name), kind);
}

/** A decimal string that is not negative and of sane length. */
export function decimal(value: unknown, field: string, kind: keyof typeof digits): string {
  // Not a number: 0.1 + 0.2 has already lost its cents when it arrives.
  if (typeof value !== 'string' || !isDecimal(value)) {
    return refuse(field, "is a decimal string like '12.50', without exponent, spaces or a plus sign");
  }
  if (value.startsWith('-')) refuse(field, 'is not negative');
  const [whole = '', fraction = ''] = value.split('.');
  const most = digits[kind];
  if (whole.length > most.whole || fraction.length > most.fraction) {
    refuse(field, `has at most ${most.whole} digits before the point and ${most.fraction} after it`);
  }
  return value;
}

export function positive(value: string, field: string): string {
  return compareExact(value, '0') > 0 ? value : refuse(field, 'is more than zero');
}

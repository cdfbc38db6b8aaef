import { fromWire, toDecimal } from '@mekong/kit/money';
import type { Column } from './command.ts';
import { printable } from './text.ts';

/** For whom a value is written: people read groups of digits, programs do not. */
export type Reader = 'person' | 'program';

/** A field of a row as text; '' for what is not there. */
export function written(row: unknown, { field, as }: Column, reader: Reader): string {
  const value = at(row, field);
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => inList(one, reader)).join(', ');
  if (isMoney(value)) return moneyText(value, reader);
  const text = printable(typeof value === 'object' ? JSON.stringify(value) : String(value));
  if (as === 'date') return text.slice(0, 10);
  if (as === 'instant') return reader === 'person' ? `${text.slice(0, 10)} ${text.slice(11, 16)} UTC` : text;
  return as === 'percent' ? `${text} %` : text;
}

export const isRight = ({ as }: Column): boolean => as === 'money' || as === 'number' || as === 'percent';

/** `plan.name` of a row. */
export function at(row: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  }, row);
}

interface WireMoney {
  readonly amount: number;
  readonly currency: string;
}

const isMoney = (value: unknown): value is WireMoney =>
  typeof value === 'object' &&
  value !== null &&
  'amount' in value &&
  'currency' in value &&
  Object.keys(value).length === 2;

/** `12,500.00 USD`: the code, because $ is the sign of twenty currencies. */
function moneyText(value: WireMoney, reader: Reader): string {
  const [whole = '', fraction] = toDecimal(fromWire(value)).split('.');
  const grouped = reader === 'person' ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${grouped}${fraction === undefined ? '' : `.${fraction}`} ${value.currency}`;
}

/** What a list holds on one line: words as they are, of objects what people care about. */
function inList(one: unknown, reader: Reader): string {
  if (typeof one !== 'object' || one === null) return printable(String(one));
  const entries = Object.entries(one).filter(([name]) => name !== 'id');
  return entries.map(([name]) => written(one, { field: name, label: name, as: 'text' }, reader)).join(' ');
}

import { type DomainError, errors } from '@mekong/kit';

/**
 * PostgreSQL has no place for U+0000 in a text, nor for half a surrogate pair in JSON: met here they are the sender's
 * mistake, met there they would be a failure of ours.
 */
export const unstorable = (field: string): DomainError =>
  errors.INVALID_INPUT([
    { field, message: 'holds a character that is none: U+0000 or half a surrogate pair' },
  ]);

const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** How JSON spells such characters; unspelled they are no JSON. Whole pairs and escaped backslashes look like them. */
const suspicious = /\\u(?:0000|d[89a-f])/i;

/** Whether every name and text of a JSON document can be stored; what is no JSON is somebody else's question. */
export function isStorableJson(json: string): boolean {
  if (!suspicious.test(json)) return true;
  let storable = true;
  try {
    JSON.parse(json, (name, value: unknown) => {
      storable &&= isStorable(name) && (typeof value !== 'string' || isStorable(value));
      return value;
    });
  } catch (error) {
    // Nested deeper than the stack.
    return !(error instanceof RangeError);
  }
  return storable;
}

/** Parts of an address: the path's or the query's. @throws INVALID_INPUT naming the part */
export function assertStorable(where: 'params' | 'query', parts: unknown): void {
  for (const [name, value] of Object.entries(Object(parts))) {
    if (!isStorable(String(value))) throw unstorable(`${where}.${name}`);
  }
}

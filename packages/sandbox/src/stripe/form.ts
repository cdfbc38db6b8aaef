import { invalid } from './errors.ts';
import type { Pairs } from './records.ts';

/** A decoded form: words, lists and nested parts, without a prototype. */
export interface Fields {
  [name: string]: Field;
}

/** One of them. */
export type Field = string | Field[] | Fields;

const DEEPEST = 8;

/** Decodes bracket nesting, `a[b][0]=c`; throws 400 where two names contradict each other. */
export function decodeForm(text: string): Fields {
  const root = newFields();
  for (const [name, value] of new URLSearchParams(text)) put(root, pathOf(name), value);
  return listed(root) as Fields;
}

const newFields = (): Fields => Object.create(null) as Fields;

function pathOf(name: string): string[] {
  const first = name.indexOf('[');
  if (first < 1) return [name];
  const rest = name.slice(first);
  const parts = [...rest.matchAll(/\[([^[\]]*)\]/g)].map((match) => match[1]!);
  if (parts.length > DEEPEST || parts.map((part) => `[${part}]`).join('') !== rest)
    throw invalid(`Invalid parameter name: ${name}`, { param: name });
  return [name.slice(0, first), ...parts];
}

function put(into: Fields, path: string[], value: string): void {
  let at = into;
  for (const [index, part] of path.entries()) {
    const name = part === '' ? String(Object.keys(at).length) : part;
    if (index === path.length - 1) {
      if (typeof at[name] === 'object') throw invalid(`Invalid object: ${path[0]}`, { param: path[0]! });
      at[name] = value;
      return;
    }
    at[name] ??= newFields();
    if (typeof at[name] === 'string') throw invalid(`Invalid object: ${path[0]}`, { param: path[0]! });
    at = at[name] as Fields;
  }
}

/** Parts named 0, 1, 2 … are a list. */
function listed(field: Field): Field {
  if (typeof field !== 'object' || Array.isArray(field)) return field;
  const entries = Object.entries(field).map(([name, value]) => [name, listed(value)] as const);
  if (entries.length > 0 && entries.every(([name]) => /^[0-9]+$/.test(name)))
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
  return Object.assign(newFields(), Object.fromEntries(entries));
}

/** A checked string; null when it was not given. */
export const textOf = (field: Field | undefined): string | null =>
  typeof field === 'string' && field !== '' ? field : null;

/** A checked part; empty when it was not given. */
export const partOf = (field: Field | undefined): Fields =>
  typeof field === 'object' && !Array.isArray(field) ? field : {};

/** A checked list; empty when it was not given. */
export const listOf = (field: Field | undefined): Field[] => (Array.isArray(field) ? field : []);

/** Checked metadata; an empty value means that there is none under that name. */
export const pairsOf = (field: Field | undefined): Pairs =>
  Object.entries(partOf(field)).flatMap(
    ([name, value]): Pairs => (value === '' ? [] : [[name, String(value)]]),
  );

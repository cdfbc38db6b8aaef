import { first } from '@/lib/page';

export type Mode = 'live' | 'test';
type Query = Record<string, string | string[] | undefined>;

/** The data that the address asks for, else that of the customers who come now. */
export function modeOf(query: Query): Mode {
  const asked = first(query.mode);
  if (asked === 'live' || asked === 'test') return asked;
  return process.env.NEW_CUSTOMERS === 'test' ? 'test' : 'live';
}

/** The parameters of a list that are given, without the empty ones. */
export function given(query: Query, ...names: string[]): Record<string, string> {
  const pairs = names.map((name) => [name, first(query[name])?.trim()] as const);
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => Boolean(pair[1])));
}

/** The same list with other parameters; an empty value takes one away. */
export function withQuery(
  path: string,
  query: Record<string, string>,
  changes: Record<string, string>,
): string {
  const entries = Object.entries({ ...query, ...changes }).filter(([, value]) => value !== '');
  return entries.length > 0 ? `${path}?${new URLSearchParams(entries)}` : path;
}

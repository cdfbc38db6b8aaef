import type { View } from './context.ts';
import { invalid } from './errors.ts';
import { type Fields, partOf, textOf } from './form.ts';

/** What can be put in a list. */
export interface Listed {
  id: string;
  createdAt: Date;
}

const USUAL_LIMIT = 10;

/** One page of `rows`, newest first, as the request's `created`, `limit` and cursors ask. */
export function listView<Row extends Listed>(
  url: string,
  rows: Row[],
  input: Fields,
  view: (row: Row) => View,
): View {
  const found = rows.filter((row) => isCreatedIn(row, input)).reverse();
  const limit = Number(textOf(input.limit) ?? USUAL_LIMIT);
  const before = textOf(input.ending_before);
  const after = textOf(input.starting_after);
  const end = before ? placeOf(found, before, 'ending_before') : found.length;
  const start = after ? placeOf(found, after, 'starting_after') + 1 : before ? Math.max(0, end - limit) : 0;
  const page = found.slice(start, Math.min(end, start + limit));
  const more = before ? start > 0 : start + page.length < found.length;
  return { object: 'list', data: page.map(view), has_more: more, url };
}

function placeOf(rows: Listed[], id: string, param: string): number {
  const place = rows.findIndex((row) => row.id === id);
  if (place < 0) throw invalid(`No such object: '${id}'`, { code: 'resource_missing', param });
  return place;
}

function isCreatedIn(row: Listed, input: Fields): boolean {
  const at = Math.floor(row.createdAt.getTime() / 1000);
  if (typeof input.created === 'string') return at === Number(input.created);
  const range = partOf(input.created);
  const holds = (name: string, test: (bound: number) => boolean) => {
    const bound = textOf(range[name]);
    return bound === null || test(Number(bound));
  };
  return (
    holds('gt', (bound) => at > bound) &&
    holds('gte', (bound) => at >= bound) &&
    holds('lt', (bound) => at < bound) &&
    holds('lte', (bound) => at <= bound)
  );
}

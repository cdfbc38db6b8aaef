import { findText, listAt } from '../reading.ts';

/** The address of the first link with one of these relations, or null. */
export function findLink(source: unknown, ...relations: string[]): string | null {
  const link = listAt(source, 'links').find((entry) => relations.includes(findText(entry, 'rel') ?? ''));
  return findText(link, 'href');
}

/** The id in a link such as `…/v2/payments/captures/ID`, or null when it points elsewhere. */
export function idInLink(href: string | null, collection: string): string | null {
  const [, id] = href?.split(`/${collection}/`) ?? [];
  return id?.split(/[/?#]/)[0] || null;
}

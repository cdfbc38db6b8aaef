import { defaultLanguage, isLanguage, type Language, languageOf } from './languages.ts';

/** Answered by the API and the sandbox, which have one address in every language. */
const notPages = /^\/(?:api|sandbox|_next|internal)(?:[/?#]|$)/;

/**
 * The address of a page of ours in a language: `/pricing` is `/vi/pricing` in Vietnamese and stays in English, which
 * has no prefix. Other origins, parts of the same page and what is no page are left alone.
 */
export function pathIn(language: string, path: string): string {
  if (!isPage(path)) return path;
  const plain = plainPath(path);
  return languageOf(language) === defaultLanguage
    ? plain
    : `/${language}${plain.replace(/^\/(?=[?#]|$)/, '')}`;
}

/** The address without its language, as `next=` and the list of pages know it. */
export function plainPath(path: string): string {
  const segment = segmentOf(path);
  if (!isLanguage(segment)) return path;
  const rest = path.slice(segment.length + 1);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** The language in which the page at an address is written. */
export function languageAt(path: string): Language {
  return languageOf(segmentOf(path));
}

const segmentOf = (path: string): string => path.split(/[/?#]/, 2)[1] ?? '';

const isPage = (path: string): boolean =>
  path.startsWith('/') && !path.startsWith('//') && !notPages.test(path);

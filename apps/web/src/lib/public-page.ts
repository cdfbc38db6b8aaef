import type { Metadata } from 'next';
import { defaultLanguage, languages } from '@/i18n/languages';
import { pathIn } from '@/i18n/paths';

/** What search engines are told of a public page: its one address, and the same page in each language. */
export function publicPage(language: string, path: string, title: string): Metadata {
  const addresses = Object.fromEntries(languages.map((one) => [one, pathIn(one, path)]));
  return {
    title,
    alternates: {
      canonical: pathIn(language, path),
      languages: { ...addresses, 'x-default': pathIn(defaultLanguage, path) },
    },
  };
}

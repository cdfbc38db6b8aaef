import { countries, countryName } from '@mekong/kit/country';

/** The name of each country by its code, sorted as the language does. */
export function countryNames(language: string): Record<string, string> {
  const named = countries.map((code): [string, string] => [code, countryName(code, language)]);
  return Object.fromEntries(named.sort(([, a], [, b]) => a.localeCompare(b, language)));
}

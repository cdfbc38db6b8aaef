import { isLanguage, type Language } from '../i18n/languages.ts';
import { languageAt } from '../i18n/paths.ts';

const cookie = 'mekong-language';
const year = 31_536_000;

/** Has the browser remember the language: addresses without one lead to it from now on (the rules of next.config). */
export function keepLanguage(language: Language): void {
  const secure = window.location.protocol === 'https:' ? '; secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and over plain HTTP
  document.cookie = `${cookie}=${language}; path=/; max-age=${year}; samesite=lax${secure}`;
}

/** What was chosen in this browser, null before anything was. */
export function keptLanguage(): Language | null {
  const pair = document.cookie.split('; ').find((one) => one.startsWith(`${cookie}=`));
  const value = pair?.slice(cookie.length + 1) ?? '';
  return isLanguage(value) ? value : null;
}

/** The language that the visitor is reading. */
export function languageHere(): Language {
  return languageAt(window.location.pathname);
}

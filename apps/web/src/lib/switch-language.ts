import type { Language } from '@/i18n/languages';
import { pathIn } from '@/i18n/paths';
import { browserApi } from '@/lib/api-browser';
import { isRemembered, signedInKey } from '@/lib/browser-memory';
import { keepLanguage } from '@/lib/kept-language';

/** Shows this page, with its query, in another language, and keeps the choice: in the browser, and with the login. */
export async function switchLanguage(
  language: Language,
  signedIn = isRemembered(signedInKey),
): Promise<void> {
  keepLanguage(language);
  // What the login could not keep, the browser has kept.
  if (signedIn) await browserApi.PATCH('/api/v1/users/me', { body: { language } }).catch(() => undefined);
  const { pathname, search, hash } = window.location;
  window.location.assign(pathIn(language, pathname) + search + hash);
}

import { unwrap } from '@mekong/sdk';
import type { Language } from '@/i18n/languages';
import { pathIn } from '@/i18n/paths';
import { browserApi } from '@/lib/api-browser';
import { remember, signedInKey } from '@/lib/browser-memory';
import { keepLanguage, keptLanguage, languageHere } from '@/lib/kept-language';
import { safeNextPath } from '@/lib/next-path';

export type AuthKind = 'login' | 'signup' | 'setup';
export type Entry = { email: string; password: string; name: string; company: string; token: string };

/** Whoever came in, as every way in answers it. */
export type Entered = { user: { language: Language }; customer: object | null };

/** Signs in, up or sets up. Throws MekongError. */
export function enter(kind: AuthKind, entry: Entry): Promise<Entered> {
  return unwrap(request(kind, entry));
}

/** A full load, so that the server renders the next page with the new cookie and the account's own security policy. */
export function leave({ user, customer }: Entered): void {
  remember(signedInKey, '1');
  const home = customer ? '/dashboard' : '/admin';
  const next = safeNextPath(new URLSearchParams(window.location.search).get('next'), home);
  window.location.assign(pathIn(languageFor(user.language), next));
}

/** In a browser where no language was chosen, the one that was chosen in another. */
function languageFor(chosenElsewhere: Language): Language {
  if (keptLanguage() !== null) return languageHere();
  keepLanguage(chosenElsewhere);
  return chosenElsewhere;
}

function request(kind: AuthKind, entry: Entry) {
  const { email, password, token } = entry;
  const name = entry.name ? { name: entry.name } : {};
  const company = entry.company ? { company: entry.company } : {};
  if (kind === 'login') return browserApi.POST('/api/v1/auth/login', { body: { email, password } });
  if (kind === 'setup')
    return browserApi.POST('/api/v1/setup', { body: { token, email, password, ...name } });
  const language = languageHere();
  return browserApi.POST('/api/v1/auth/register', {
    body: { email, password, language, ...name, ...company },
  });
}

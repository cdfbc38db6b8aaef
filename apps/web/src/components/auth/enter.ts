import { unwrap } from '@mekong/sdk';
import { browserApi } from '@/lib/api-browser';
import { remember, signedInKey } from '@/lib/browser-memory';
import { safeNextPath } from '@/lib/next-path';

export type AuthKind = 'login' | 'signup' | 'setup';
export type Entry = { email: string; password: string; name: string; company: string; token: string };

/** Signs in, up or sets up, and returns the page of whoever came in. Throws MekongError. */
export async function enter(kind: AuthKind, entry: Entry): Promise<string> {
  const session = await unwrap(request(kind, entry));
  return session.customer ? '/dashboard' : '/admin';
}

/** A full load, so that the server renders the next page with the new cookie and the account's own security policy. */
export function leave(home: string): void {
  remember(signedInKey, '1');
  window.location.assign(safeNextPath(new URLSearchParams(window.location.search).get('next'), home));
}

function request(kind: AuthKind, entry: Entry) {
  const { email, password, token } = entry;
  const name = entry.name ? { name: entry.name } : {};
  const company = entry.company ? { company: entry.company } : {};
  if (kind === 'login') return browserApi.POST('/api/v1/auth/login', { body: { email, password } });
  if (kind === 'setup')
    return browserApi.POST('/api/v1/setup', { body: { token, email, password, ...name } });
  return browserApi.POST('/api/v1/auth/register', { body: { email, password, ...name, ...company } });
}

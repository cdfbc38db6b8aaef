/**
 * Where to go after signing in: a path of this site, or the fallback. Anything a browser could read as another
 * origin (`//host`, `/\host`, a scheme, control characters) is refused, or the login page would be an open redirect.
 */
export function safeNextPath(wanted: string | null | undefined, fallback: string): string {
  if (!wanted?.startsWith('/')) return fallback;
  const base = 'http://here.invalid';
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : null;
  if (url?.origin !== base || url.pathname.startsWith('//')) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}

export function withNext(page: '/login' | '/signup', next: string): string {
  return `${page}?next=${encodeURIComponent(next)}`;
}

/** Pages that look the same to everybody: rendered once, kept, and allowed their scripts by hash instead of nonce. */
const PUBLIC_PAGES = new Set([
  '/',
  '/pricing',
  '/login',
  '/signup',
  '/register',
  '/setup',
  '/forgot',
  '/magic',
  '/reset-password',
  '/magic-link',
  '/verify-email',
  '/confirm-email',
]);

const assetName =
  /\.(?:avif|css|gif|ico|jpe?g|js|json|map|mjs|otf|png|svg|ttf|txt|wasm|webmanifest|webp|woff2?|xml)$/i;

export type PageKind = 'asset' | 'public' | 'personal';

export function pageKind(url: string): PageKind {
  const path = pathOf(url);
  if (path.startsWith('/_next/') || assetName.test(path)) return 'asset';
  return PUBLIC_PAGES.has(path) || isDocs(path) ? 'public' : 'personal';
}

/** The documentation: made by the build, in the frame of each language. */
const isDocs = (path: string): boolean => /^(?:\/[a-z]{2})?\/docs(?:\/|$)/.test(path);

/** The one address of a page: without a query, and without a language where the text is the same in all. */
export function canonicalOf(url: string, origin: string): string {
  const path = pathOf(url);
  return origin + (isDocs(path) ? path.replace(/^\/[a-z]{2}(?=\/docs)/, '') : path);
}

/** Answers for programs: never a page, never kept by a browser. */
export const isApi = (url: string): boolean => /^\/(?:api\/|(?:health|ready|metrics)(?:$|\?))/.test(url);

/** Without query and without a slash at the end. */
export function pathOf(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? '/';
  return path.length > 1 ? path.replace(/\/+$/, '') || '/' : path;
}

import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

const script = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi;
const CACHED = 500;

/** CSP sources of the scripts that stand in the page itself; those with `src` are files and need none. */
export function inlineScriptHashes(html: string): string[] {
  const hashes = [...html.matchAll(script)]
    .filter(([, attributes = '', text = '']) => !/\bsrc\s*=/i.test(attributes) && text !== '')
    .map(([, , text = '']) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`);
  return [...new Set(hashes)];
}

/** Undoes `Content-Encoding`, to read a page that the web app has compressed. */
export function decoded(body: Buffer, encoding: string | undefined): string {
  if (encoding === 'gzip') return gunzipSync(body).toString('utf8');
  if (encoding === 'br') return brotliDecompressSync(body).toString('utf8');
  if (encoding === 'deflate') return inflateSync(body).toString('utf8');
  return body.toString('utf8');
}

export interface HashCache {
  get(path: string, etag: string): readonly string[] | null;
  set(path: string, etag: string, hashes: readonly string[]): void;
}

/** Hashes by page and ETag: as long as the page is the same bytes, it is not read again. */
export function hashCache(): HashCache {
  const kept = new Map<string, readonly string[]>();
  return {
    get: (path, etag) => kept.get(`${path}\n${etag}`) ?? null,
    set(path, etag, hashes) {
      const oldest = kept.keys().next();
      if (kept.size >= CACHED && !oldest.done) kept.delete(oldest.value);
      kept.set(`${path}\n${etag}`, hashes);
    },
  };
}

import { X509Certificate } from 'node:crypto';
import { certificateMaxBytes } from './certificate-download.ts';
import type { CertificateSource } from './connection.ts';

const pemBlock = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;
const certificatePath = /^\/v1\/notifications\/certs\/CERT-[0-9A-Za-z-]+$/;

// A sender has a handful of certificates a year; more than this is somebody trying URLs.
const cacheSize = 32;

/** Why `url` may not be asked for a certificate, or null. Anything looser lets a stranger bring his own key. */
export function certificateUrlProblem(url: string, hosts: readonly string[]): string | null {
  const parsed = URL.parse(url);
  if (parsed === null) return 'certificate URL is no URL';
  if (!hosts.includes(parsed.hostname)) return `certificate host ${parsed.hostname} is not this connection's`;
  // The whole text is compared, so http, userinfo, port, query, fragment and dot segments all fail.
  if (url !== `https://${parsed.hostname}${parsed.pathname}`)
    return 'certificate URL is not https, a host and a path alone';
  return certificatePath.test(parsed.pathname) ? null : 'certificate URL has another path';
}

export interface CertificateStore {
  /** The signing certificate, then what came with it. Throws when it cannot be had or read. */
  load(url: string): Promise<X509Certificate[]>;
}

/** Certificates by URL: each is fetched once, also by many deliveries at a time; a failure is not remembered. */
export function createCertificateStore(source: Pick<CertificateSource, 'fetch'>): CertificateStore {
  const cache = new Map<string, Promise<X509Certificate[]>>();
  return {
    load(url) {
      const known = cache.get(url);
      if (known !== undefined) return known;
      const loading = source.fetch(url).then(readChain);
      remember(cache, url, loading);
      return loading;
    },
  };
}

function remember<T>(cache: Map<string, Promise<T>>, key: string, loading: Promise<T>): void {
  cache.set(key, loading);
  loading.catch(() => cache.delete(key));
  for (const oldest of cache.keys()) {
    if (cache.size <= cacheSize) break;
    cache.delete(oldest);
  }
}

function readChain(pem: Buffer): X509Certificate[] {
  if (pem.byteLength > certificateMaxBytes) throw new Error('the certificate is larger than 16 KB');
  const blocks = pem.toString('latin1').match(pemBlock) ?? [];
  if (blocks.length === 0) throw new Error('the answer holds no certificate');
  return blocks.map((block) => new X509Certificate(block));
}

import { type KeyObject, X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import type { CertificateSource } from './connection.ts';

/** `unusable`: not proved false, but no way leads to a trust root; the gateway itself must be asked. */
export type Trust =
  | { kind: 'trusted'; key: KeyObject }
  | { kind: 'refused'; reason: string }
  | { kind: 'unusable'; reason: string };

const longestChain = 5;

/** Whether the first certificate of `chain` may sign for this connection at `now`. */
export function judgeCertificate(
  chain: readonly X509Certificate[],
  source: Pick<CertificateSource, 'trustRoots' | 'name'>,
  now: Date,
): Trust {
  const [leaf, ...intermediates] = chain as [X509Certificate, ...X509Certificate[]];
  if (!isValidAt(leaf, now)) return { kind: 'refused', reason: 'certificate is outside its validity dates' };
  if (!namesOf(leaf).some((name) => name.endsWith(source.name))) {
    return { kind: 'refused', reason: `certificate is not for *${source.name}` };
  }
  if (leaf.publicKey.asymmetricKeyType !== 'rsa') {
    return { kind: 'refused', reason: 'certificate has no RSA key' };
  }
  if (!reachesRoot(leaf, intermediates, rootsOf(source), now, longestChain)) {
    return { kind: 'unusable', reason: 'certificate does not lead to a trust root' };
  }
  return { kind: 'trusted', key: leaf.publicKey };
}

function reachesRoot(
  certificate: X509Certificate,
  intermediates: readonly X509Certificate[],
  roots: readonly X509Certificate[],
  now: Date,
  steps: number,
): boolean {
  const signs = (issuer: X509Certificate) =>
    issuer.ca &&
    isValidAt(issuer, now) &&
    certificate.checkIssued(issuer) &&
    certificate.verify(issuer.publicKey);
  if (roots.some(signs)) return true;
  if (steps === 0) return false;
  return intermediates
    .filter(signs)
    .some((issuer) => reachesRoot(issuer, intermediates, roots, now, steps - 1));
}

function isValidAt(certificate: X509Certificate, now: Date): boolean {
  return certificate.validFromDate <= now && now <= certificate.validToDate;
}

/** Names in the certificate: its DNS names, or its common name where it has none. Quoted names are never plain. */
function namesOf(certificate: X509Certificate): string[] {
  const alternatives = (certificate.subjectAltName ?? '')
    .split(', ')
    .filter((entry) => entry.startsWith('DNS:'))
    .map((entry) => entry.slice('DNS:'.length));
  if (alternatives.length > 0) return alternatives;
  return certificate.subject
    .split('\n')
    .filter((entry) => entry.startsWith('CN='))
    .map((entry) => entry.slice('CN='.length));
}

const rootsBySource = new WeakMap<object, X509Certificate[]>();

/** Parsed once per source: the system's list takes tens of milliseconds. */
function rootsOf(source: Pick<CertificateSource, 'trustRoots'>): X509Certificate[] {
  const known = rootsBySource.get(source);
  if (known !== undefined) return known;
  const pems = source.trustRoots === 'system' ? rootCertificates : source.trustRoots;
  const roots = pems.map((pem) => new X509Certificate(pem));
  rootsBySource.set(source, roots);
  return roots;
}

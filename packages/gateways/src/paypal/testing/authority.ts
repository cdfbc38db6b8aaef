// The certificate library resolves its parts by decorators' metadata, which this polyfill has to provide first.
import 'reflect-metadata';
import { sign, webcrypto } from 'node:crypto';
import { crc32 } from 'node:zlib';
import {
  BasicConstraintsExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

const elliptic = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
};
const defaultValidity = {
  notBefore: new Date('2020-01-01T00:00:00Z'),
  notAfter: new Date('2040-01-01T00:00:00Z'),
};

type Keys = webcrypto.CryptoKeyPair;

/** A certificate with its keys, able to issue others. */
export interface Issued {
  subject: string;
  pem: string;
  keys: Keys;
  privateKeyPem: string;
}

export interface Wish {
  subject: string;
  /** Self-signed where there is none. */
  issuer?: Issued;
  isAuthority?: boolean;
  dnsNames?: string[];
  algorithm?: 'rsa' | 'elliptic';
  notBefore?: Date;
  notAfter?: Date;
}

let serial = 0;

/** Issues a certificate for tests; leaves are RSA, authorities elliptic (made faster) unless asked otherwise. */
export async function issue(wish: Wish): Promise<Issued> {
  const isAuthority = wish.isAuthority ?? false;
  const algorithm = (wish.algorithm ?? (isAuthority ? 'elliptic' : 'rsa')) === 'rsa' ? rsa : elliptic;
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as Keys;
  const names = (wish.dnsNames ?? []).map((value) => ({ type: 'dns' as const, value }));
  const certificate = await X509CertificateGenerator.create(
    {
      serialNumber: String(++serial).padStart(2, '0'),
      subject: wish.subject,
      issuer: wish.issuer?.subject ?? wish.subject,
      ...defaultValidity,
      ...(wish.notBefore ? { notBefore: wish.notBefore } : {}),
      ...(wish.notAfter ? { notAfter: wish.notAfter } : {}),
      signingAlgorithm: wish.issuer ? elliptic : algorithm,
      publicKey: keys.publicKey,
      signingKey: wish.issuer?.keys.privateKey ?? keys.privateKey,
      extensions: [
        new BasicConstraintsExtension(isAuthority, undefined, true),
        ...(names.length > 0 ? [new SubjectAlternativeNameExtension(names)] : []),
      ],
    },
    webcrypto as Parameters<typeof X509CertificateGenerator.create>[1],
  );
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    subject: wish.subject,
    pem: certificate.toString('pem'),
    keys,
    privateKeyPem: PemConverter.encode(key, 'PRIVATE KEY'),
  };
}

/** Headers of a transmission as PayPal would send it; `changes` replaces single ones after signing. */
export function signedHeaders(
  signer: Issued,
  transmission: { webhookId: string; rawBody: Buffer; time: Date; certificateUrl: string },
  changes: Record<string, string | undefined> = {},
): Record<string, string | undefined> {
  const id = '69cd13f0-d67a-11e5-baa3-778b53f4ae55';
  const time = transmission.time.toISOString();
  const message = `${id}|${time}|${transmission.webhookId}|${crc32(transmission.rawBody)}`;
  return {
    'paypal-transmission-id': id,
    'paypal-transmission-time': time,
    'paypal-transmission-sig': sign('RSA-SHA256', Buffer.from(message), signer.privateKeyPem).toString(
      'base64',
    ),
    'paypal-cert-url': transmission.certificateUrl,
    'paypal-auth-algo': 'SHA256withRSA',
    ...changes,
  };
}

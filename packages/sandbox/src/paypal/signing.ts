// The certificate library resolves its parts by decorators' metadata, which this polyfill has to provide first.
import 'reflect-metadata';
import { createSign, createVerify, randomUUID, webcrypto, X509Certificate } from 'node:crypto';
import { crc32 } from 'node:zlib';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { certificateId } from '../ids.ts';
import type { Identity } from '../state.ts';
import { stamp } from '../times.ts';

/** The host that certificates seem to come from; a fetcher maps it to the sandbox's own address. */
export const CERT_HOST = 'api.sandbox.paypal.com';

const AUTH_ALGO = 'SHA256withRSA';
const SIGNER_NAME = 'messageverificationcerts.paypal.com';
const CA_ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const SIGNER_ALGORITHM = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
};
// Wide enough for any clock that a test moves; four-digit years up to 2049 keep the short date form.
const VALIDITY = { notBefore: new Date('2000-01-01T00:00:00Z'), notAfter: new Date('2049-12-31T00:00:00Z') };

/** Makes a certificate authority, uses it once for a signing certificate, and forgets the authority's key. */
export async function makeIdentity(): Promise<Identity> {
  const caKeys = await webcrypto.subtle.generateKey(CA_ALGORITHM, true, ['sign', 'verify']);
  const keys = await webcrypto.subtle.generateKey(SIGNER_ALGORITHM, true, ['sign', 'verify']);
  const issuer = 'CN=Sandbox Root CA, O=Sandbox';
  const ca = await X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: issuer,
    ...VALIDITY,
    signingAlgorithm: CA_ALGORITHM,
    keys: caKeys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
    ],
  });
  const certificate = await X509CertificateGenerator.create({
    serialNumber: '02',
    subject: `CN=${SIGNER_NAME}, O=Sandbox`,
    issuer,
    ...VALIDITY,
    signingAlgorithm: CA_ALGORITHM,
    publicKey: keys.publicKey,
    signingKey: caKeys.privateKey,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new SubjectAlternativeNameExtension([{ type: 'dns', value: SIGNER_NAME }]),
    ],
  });
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    certId: certificateId(),
    certPem: certificate.toString('pem'),
    keyPem: PemConverter.encode(key, 'PRIVATE KEY'),
    caPem: ca.toString('pem'),
  };
}

/** The address of a signing certificate as the headers name it. */
export const certUrl = (identity: Identity): string =>
  `https://${CERT_HOST}/v1/notifications/certs/${identity.certId}`;

const signedText = (id: string, time: string, webhookId: string, body: string | Buffer): string =>
  // The checksum is the unsigned decimal CRC-32 of the bytes that are sent.
  `${id}|${time}|${webhookId}|${crc32(body)}`;

/** The headers of one transmission: every attempt has an id, a time and so a signature of its own. */
export function transmissionHeaders(
  identity: Identity,
  webhookId: string,
  body: string,
  now: Date,
): Record<string, string> {
  const id = randomUUID();
  const time = stamp(now);
  const signature = createSign('RSA-SHA256')
    .update(signedText(id, time, webhookId, body))
    .sign(identity.keyPem, 'base64');
  return {
    'paypal-transmission-id': id,
    'paypal-transmission-time': time,
    'paypal-transmission-sig': signature,
    'paypal-cert-url': certUrl(identity),
    'paypal-auth-algo': AUTH_ALGO,
    'paypal-auth-version': 'v2',
    'content-type': 'application/json',
    'user-agent': 'PayPal/AUHD-214.0-58145034',
  };
}

/** What a receiver sends back to ask whether a transmission is genuine. */
export interface Transmission {
  auth_algo: string;
  cert_url: string;
  transmission_id: string;
  transmission_sig: string;
  transmission_time: string;
  webhook_id: string;
}

/** Whether this sandbox signed these bytes for this webhook. */
export function isGenuine(
  identity: Identity,
  webhookId: string,
  given: Transmission,
  event: Buffer,
): boolean {
  if (given.auth_algo !== AUTH_ALGO || given.cert_url !== certUrl(identity) || given.webhook_id !== webhookId)
    return false;
  const text = signedText(given.transmission_id, given.transmission_time, webhookId, event);
  const key = new X509Certificate(identity.certPem).publicKey;
  return createVerify('RSA-SHA256').update(text).verify(key, given.transmission_sig, 'base64');
}

import { verify as verifySignature } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Delivery, GatewayDeps, Verification } from '../port.ts';
import { type CertificateStore, certificateUrlProblem } from './certificates.ts';
import type { PayPalConnection } from './connection.ts';
import { readEvent } from './events.ts';
import type { Postback } from './postback.ts';
import { readTransmission, type Transmission, transmissionTimeProblem } from './transmission.ts';
import { judgeCertificate, type Trust } from './trust.ts';

/** What verification needs besides the delivery. */
export interface Verifier {
  connection: PayPalConnection;
  certificates: CertificateStore;
  now: GatewayDeps['now'];
  /** Asks PayPal; used when the certificate cannot be had. */
  postback: Postback;
}

/**
 * Checks a delivery offline: RSA-SHA256 over `id|time|webhook id|crc32 of the raw bytes`. Never throws for what was
 * delivered; whatever is not proved is `forged` or `unverifiable`.
 */
export async function verifyDelivery(verifier: Verifier, delivery: Delivery): Promise<Verification> {
  const transmission = readTransmission(delivery.headers);
  if (typeof transmission === 'string') return forged(`header ${transmission} is missing`);
  const problem = transmissionProblem(verifier, transmission);
  if (problem !== null) return forged(problem);
  const event = readEvent(delivery.rawBody);
  if (event === null) return forged('body is not an event');
  const proof = await prove(verifier, transmission, delivery.rawBody);
  return proof.kind === 'proved' ? { kind: 'verified', event } : proof;
}

type Proof = { kind: 'proved' } | Exclude<Verification, { kind: 'verified' }>;

async function prove(verifier: Verifier, transmission: Transmission, rawBody: Buffer): Promise<Proof> {
  const trust = await trustOf(verifier, transmission.certificateUrl);
  if (trust.kind === 'refused') return forged(trust.reason);
  if (trust.kind === 'unusable') return askPayPal(verifier, transmission, rawBody, trust.reason);
  // The checksum is of the bytes as they came: a parsed and re-written body has another one.
  const message = [transmission.id, transmission.time, verifier.connection.webhookId, crc32(rawBody)].join(
    '|',
  );
  const signature = Buffer.from(transmission.signature, 'base64');
  const isTrue = verifySignature('RSA-SHA256', Buffer.from(message), trust.key, signature);
  return isTrue ? { kind: 'proved' } : forged('signature is false');
}

function transmissionProblem({ connection, now }: Verifier, transmission: Transmission): string | null {
  if (transmission.algorithm !== 'SHA256withRSA') return 'signature algorithm is not SHA256withRSA';
  return (
    certificateUrlProblem(transmission.certificateUrl, connection.certificates.hosts) ??
    transmissionTimeProblem(transmission.time, now())
  );
}

async function trustOf({ connection, certificates, now }: Verifier, url: string): Promise<Trust> {
  try {
    return judgeCertificate(await certificates.load(url), connection.certificates, now());
  } catch (error) {
    return { kind: 'unusable', reason: `certificate cannot be had: ${String(error)}` };
  }
}

async function askPayPal(
  verifier: Verifier,
  transmission: Transmission,
  rawBody: Buffer,
  why: string,
): Promise<Proof> {
  const answer = await verifier.postback(transmission, rawBody);
  if (answer === 'SUCCESS') return { kind: 'proved' };
  if (answer === 'FAILURE') return forged(`PayPal does not know this delivery (${why})`);
  return { kind: 'unverifiable', reason: `${why}; PayPal cannot be asked: ${answer.unanswered}` };
}

function forged(reason: string): { kind: 'forged'; reason: string } {
  return { kind: 'forged', reason };
}

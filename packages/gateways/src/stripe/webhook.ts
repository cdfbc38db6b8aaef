import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Delivery, GatewayDeps, Verification } from '../port.ts';
import type { StripeConnection } from './connection.ts';
import { readEvent } from './events.ts';

/** What verification needs besides the delivery. */
export interface Verifier {
  connection: Pick<StripeConnection, 'kind' | 'webhookSecrets'>;
  now: GatewayDeps['now'];
}

interface SignatureHeader {
  /** Seconds since 1970, as it was written: the text is what was signed. */
  time: string;
  signatures: Buffer[];
}

// Both ways: a delivery from the future could be kept and replayed once its time has come.
const toleranceSeconds = 300;

/**
 * Checks a delivery: HMAC-SHA256 over `time.raw body` under the endpoint's secret, used literally with its `whsec_`.
 * Never throws for what was delivered; whatever is not proved is `forged` or `unverifiable`.
 */
export function verifyDelivery({ connection, now }: Verifier, delivery: Delivery): Verification {
  if (connection.webhookSecrets.length === 0) {
    return { kind: 'unverifiable', reason: 'no signing secret is set' };
  }
  const header = readHeader(delivery.headers['stripe-signature'] ?? '');
  if (header === null) return forged('header stripe-signature is missing or malformed');
  const age = now().getTime() / 1000 - Number(header.time);
  if (Math.abs(age) > toleranceSeconds) return forged('signed more than five minutes from now');
  if (!isSigned(connection.webhookSecrets, header, delivery.rawBody)) return forged('signature is false');
  const read = readEvent(delivery.rawBody);
  if (read === null) return forged('body is not an event');
  if (read.isLive !== (connection.kind === 'live')) return forged('event of the other mode');
  return { kind: 'verified', event: read.event };
}

/** `t=1700000000,v1=…,v1=…,v0=…`; only v1 is believed. */
function readHeader(text: string): SignatureHeader | null {
  const parts = text.split(',').map((part) => part.trim().split('='));
  const valuesOf = (name: string) => parts.filter(([key]) => key === name).map(([, value]) => value ?? '');
  const [time, another] = valuesOf('t');
  if (time === undefined || another !== undefined || !/^\d{1,12}$/.test(time)) return null;
  const signatures = valuesOf('v1').filter((value) => /^[0-9a-f]{64}$/.test(value));
  return { time, signatures: signatures.map((value) => Buffer.from(value, 'hex')) };
}

/** Several secrets and several signatures: while a secret is rolled Stripe signs with both. */
function isSigned(
  secrets: readonly string[],
  { time, signatures }: SignatureHeader,
  rawBody: Buffer,
): boolean {
  return secrets.some((secret) => {
    const expected = createHmac('sha256', secret).update(`${time}.`).update(rawBody).digest();
    return signatures.some((signature) => timingSafeEqual(signature, expected));
  });
}

function forged(reason: string): Verification {
  return { kind: 'forged', reason };
}

import { addDays } from '@mekong/kit';
import type { SubscriptionState } from './subscription-state.ts';

/** Every answer there is; of several that apply the first counts. VALID is what is left. */
export const licenseCodes = [
  'VALID',
  'NOT_FOUND',
  'SUSPENDED',
  'EXPIRED',
  'REVOKED',
  'FINGERPRINT_MISMATCH',
  'DOMAIN_MISMATCH',
  'NOT_ACTIVATED',
  'TOO_MANY_ACTIVATIONS',
  'HEARTBEAT_DEAD',
] as const;
export type LicenseCode = (typeof licenseCodes)[number];

export interface LicenseFacts {
  expiresAt: Date;
  suspendedAt: Date | null;
  revokedAt: Date | null;
  /** Null for a license that was issued without one. */
  subscription: { state: SubscriptionState; paidUntil: Date } | null;
}

export interface LicenseQuestion {
  /** Null when no such key is stored. */
  license: LicenseFacts | null;
  /** The customer's time, not the machine's. */
  now: Date;
  /** The seller's zone, in which the days of grace are counted. */
  zone: string;
  graceDays?: number;
}

export interface LicenseAnswer {
  valid: boolean;
  code: LicenseCode;
}

type Check = (license: LicenseFacts, question: LicenseQuestion) => boolean;

// Bindings and seats add their checks here.
const checks: Partial<Record<LicenseCode, Check>> = {
  SUSPENDED: isSuspended,
  EXPIRED: isExpired,
  REVOKED: (license) => license.revokedAt !== null,
};

/** Valid until expiry plus grace, while the subscription behind it is paid for or being dunned. */
export function validateLicense(question: LicenseQuestion): LicenseAnswer {
  const { license } = question;
  if (!license) return { valid: false, code: 'NOT_FOUND' };
  const code = licenseCodes.find((candidate) => checks[candidate]?.(license, question)) ?? 'VALID';
  return { valid: code === 'VALID', code };
}

function isSuspended({ suspendedAt, subscription }: LicenseFacts): boolean {
  return suspendedAt !== null || (subscription !== null && !paidStates.includes(subscription.state));
}

// Canceled is not suspended: it runs out with what was paid.
const paidStates: readonly SubscriptionState[] = ['active', 'past_due', 'canceled'];

function isExpired({ expiresAt, subscription }: LicenseFacts, question: LicenseQuestion): boolean {
  const { now, zone, graceDays = 14 } = question;
  if (subscription?.state === 'canceled' && now >= subscription.paidUntil) return true;
  return now >= addDays(expiresAt, zone, graceDays);
}

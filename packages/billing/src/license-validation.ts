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

/** One installation that a license is bound to. */
export interface Binding {
  fingerprint: string;
  /** Null: it runs under any. */
  domain: string | null;
}

/** Where the asker says it runs; what it does not say is not asked about. */
export interface LicenseClaim {
  fingerprint: string | null;
  domain: string | null;
}

/** What a license is bound to, and how often it may be. */
export interface LicenseBindings {
  claim: LicenseClaim;
  /** Those that live, oldest first: when a limit shrinks, the oldest keep their place. */
  activations: readonly Binding[];
  /** Null = as many as wanted. */
  limit: number | null;
}

export interface LicenseQuestion {
  /** Null when no such key is stored. */
  license: LicenseFacts | null;
  /** The customer's time, not the machine's. */
  now: Date;
  /** The seller's zone, in which the days of grace are counted. */
  zone: string;
  graceDays?: number;
  /** Left out where nobody asks for a certain installation. */
  bindings?: LicenseBindings | undefined;
}

export interface LicenseAnswer {
  valid: boolean;
  code: LicenseCode;
}

type Check = (license: LicenseFacts, question: LicenseQuestion) => boolean;
type BindingCheck = (bindings: LicenseBindings) => boolean;

const ifBound =
  (check: BindingCheck): Check =>
  (_license, { bindings }) =>
    bindings !== undefined && isClaimed(bindings.claim) && check(bindings);

// Floating seats add their check here.
const checks: Partial<Record<LicenseCode, Check>> = {
  SUSPENDED: isSuspended,
  EXPIRED: isExpired,
  REVOKED: (license) => license.revokedAt !== null,
  FINGERPRINT_MISMATCH: ifBound(isOtherMachine),
  DOMAIN_MISMATCH: ifBound(isOtherDomain),
  NOT_ACTIVATED: ifBound(({ activations }) => activations.length === 0),
  TOO_MANY_ACTIVATIONS: ifBound(isBeyondLimit),
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

const isClaimed = ({ fingerprint, domain }: LicenseClaim): boolean => fingerprint !== null || domain !== null;

function isOtherMachine({ claim, activations }: LicenseBindings): boolean {
  return activations.length > 0 && onThatMachine(claim, activations).length === 0;
}

function isOtherDomain({ claim, activations }: LicenseBindings): boolean {
  const there = onThatMachine(claim, activations);
  return there.length > 0 && !there.some((one) => runsUnder(one, claim));
}

/** The place among all that live counts, not how many there are: the others are not to blame. */
function isBeyondLimit({ claim, activations, limit }: LicenseBindings): boolean {
  const meant = onThatMachine(claim, activations).find((one) => runsUnder(one, claim));
  return limit !== null && meant !== undefined && activations.indexOf(meant) >= limit;
}

const onThatMachine = ({ fingerprint }: LicenseClaim, activations: readonly Binding[]): Binding[] =>
  activations.filter((one) => fingerprint === null || one.fingerprint === fingerprint);

/** Who names only a domain must name one that is bound: any machine could name any other. */
function runsUnder(binding: Binding, { fingerprint, domain }: LicenseClaim): boolean {
  return binding.domain === domain || (binding.domain === null && fingerprint !== null);
}

import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';
import type { Mode } from '../../platform/context/context.ts';

/** Who let an installation go. */
export type EndedBy = 'installation' | 'account' | 'staff';

/** One installation that a license is bound to. */
export interface Activation {
  readonly id: string;
  readonly customerId: string;
  readonly mode: Mode;
  readonly licenseId: string;
  readonly fingerprintHash: string;
  readonly domain: string | null;
  /** What the installation calls itself, for people. */
  readonly name: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly endedAt: Date | null;
  readonly endedBy: EndedBy | null;
}

/** What a machine says of itself may name a person's hardware: only this is kept. */
export const hashFingerprint = (fingerprint: string): string =>
  createHash('sha256').update(fingerprint.trim()).digest('hex');

const hostName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;

/** The one spelling of a host name, as DNS has it; null for what is none: an address with a path, a port, a wildcard. */
export function normalizeDomain(text: string): string | null {
  // What stands behind a host name would be cut off, not refused.
  if (/[\s/\\?#@:%]/.test(text.trim())) return null;
  const ascii = domainToASCII(text.trim().replace(/\.$/, '')).toLowerCase();
  return hostName.test(ascii) ? ascii : null;
}

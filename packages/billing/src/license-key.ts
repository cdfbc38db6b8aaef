import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** The key as it is printed: AGY-tenant123-20260125-a3f8c9d2. */
export interface LicenseKeyParts {
  /** Upper-case letters and digits. */
  prefix: string;
  /** The customer's slug; may contain dashes. */
  tenant: string;
  /** Civil date of issue, 'YYYY-MM-DD'. */
  day: string;
  /** First 8 hex digits of a keyed MAC. */
  checksum: string;
}

export interface LicenseKeyInput extends Omit<LicenseKeyParts, 'checksum'> {
  /** 0–9999: tells keys of one tenant and day apart. */
  counter: number;
  secretVersion: number;
  /** At least 16 bytes. */
  secret: string;
}

const keyPattern = /^([A-Z0-9]+)-([a-z0-9]+(?:-+[a-z0-9]+)*)-(\d{4})(\d{2})(\d{2})-([0-9a-f]{8})$/;
const highestCounter = 9999;

/** Throws RangeError for parts that could not be read back. The same input always gives the same key. */
export function makeLicenseKey(input: LicenseKeyInput): string {
  checkNumbers(input);
  const key = `${input.prefix}-${input.tenant}-${input.day.replaceAll('-', '')}-${checksumOf(input)}`;
  const parsed = parseLicenseKey(key);
  if (parsed?.tenant !== input.tenant || parsed.day !== input.day || parsed.prefix !== input.prefix) {
    throw new RangeError('prefix, tenant or day cannot stand in a license key');
  }
  return key;
}

/** Null for what has not the shape of a key. Case and spaces around it do not matter: people type keys. */
export function parseLicenseKey(text: string): LicenseKeyParts | null {
  const match = keyPattern.exec(normalizeLicenseKey(text));
  if (!match) return null;
  const [, prefix, tenant, year, month, date, checksum] = match as unknown as string[];
  const day = `${year}-${month}-${date}`;
  return isCivilDate(day) ? { prefix: prefix!, tenant: tenant!, day, checksum: checksum! } : null;
}

/** The one spelling that is hashed: prefix in upper case, the rest in lower, no spaces around. */
export function normalizeLicenseKey(text: string): string {
  const key = text.trim();
  const dash = key.indexOf('-');
  return dash < 0 ? key : key.slice(0, dash).toUpperCase() + key.slice(dash).toLowerCase();
}

/**
 * Which counter and secret made the checksum, or null: a typing error. Tries counters 0 to `lastCounter` under each
 * secret (by version). A match proves nothing; only the stored row does.
 */
export function verifyChecksum(
  key: string,
  secrets: ReadonlyMap<number, string>,
  lastCounter = 9,
): { counter: number; secretVersion: number } | null {
  const parts = parseLicenseKey(key);
  if (!parts) return null;
  for (const [secretVersion, secret] of secrets) {
    for (let counter = 0; counter <= Math.min(lastCounter, highestCounter); counter++) {
      const expected = checksumOf({ ...parts, counter, secretVersion, secret });
      if (sameText(expected, parts.checksum)) return { counter, secretVersion };
    }
  }
  return null;
}

/** SHA-256 in hex, of the normalised key: what is stored and looked up. */
export function hashLicenseKey(key: string): string {
  return createHash('sha256').update(normalizeLicenseKey(key)).digest('hex');
}

// No part can hold a line break, so no two inputs share a message; the first line keeps the MAC from meaning anything
// elsewhere under the same secret.
function checksumOf({ prefix, tenant, day, counter, secretVersion, secret }: LicenseKeyInput): string {
  const message = ['mekong license key', prefix, tenant, day, counter, secretVersion].join('\n');
  return createHmac('sha256', secret).update(message).digest('hex').slice(0, 8);
}

function checkNumbers({ counter, secret, secretVersion }: LicenseKeyInput): void {
  if (!Number.isInteger(counter) || counter < 0 || counter > highestCounter) {
    throw new RangeError('the counter of a license key is 0 to 9999');
  }
  if (!Number.isInteger(secretVersion)) throw new RangeError('a secret version is a whole number');
  if (Buffer.byteLength(secret) < 16) throw new RangeError('the license secret needs at least 16 bytes');
}

function isCivilDate(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function sameText(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

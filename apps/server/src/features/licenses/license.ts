import { hashLicenseKey, makeLicenseKey } from '@mekong/billing';
import type { Config } from '../../platform/config/config.ts';
import type { Mode } from '../../platform/context/context.ts';

/** The right to run the product, proven by its key. */
export interface License {
  readonly id: string;
  readonly customerId: string;
  readonly mode: Mode;
  readonly subscriptionId: string | null;
  readonly planVersionId: string | null;
  /** What bought it, where no subscription stands behind it. */
  readonly invoiceLineId: string | null;
  readonly prefix: string;
  readonly tenant: string;
  /** Civil date of issue in the seller's zone. */
  readonly day: string;
  readonly counter: number;
  readonly secretVersion: number;
  /** Of the key, by which it is looked up. */
  readonly keyHash: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  /** Last day on which it holds. */
  readonly expiresOn: string;
  readonly suspendedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly revokeReason: string | null;
  readonly createdAt: Date;
}

export const SECRET_VERSION = 1;

type KeyParts = Pick<License, 'prefix' | 'tenant' | 'day' | 'counter' | 'secretVersion'>;

const keyUnder = (secret: string, license: KeyParts): string =>
  makeLicenseKey({
    prefix: license.prefix,
    tenant: license.tenant,
    day: license.day,
    counter: license.counter,
    secretVersion: license.secretVersion,
    secret,
  });

/** The key of a license that is being issued. */
export const newKey = (config: Config, parts: KeyParts): string => keyUnder(config.secrets.license, parts);

/**
 * The key itself, made anew from what is stored and the secret that it was made with; null when that is gone: it still
 * holds, but cannot be shown.
 */
export function keyOf({ secrets }: Config, license: KeyParts & Pick<License, 'keyHash'>): string | null {
  const known = [secrets.license, secrets.licensePrevious].filter((secret) => secret !== null);
  const keys = known.map((secret) => keyUnder(secret, license));
  return keys.find((key) => hashLicenseKey(key) === license.keyHash) ?? null;
}

import { makeLicenseKey } from '@mekong/billing';
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
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  /** Last day on which it holds. */
  readonly expiresOn: string;
  readonly suspendedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly createdAt: Date;
}

export const SECRET_VERSION = 1;

type KeyParts = Pick<License, 'prefix' | 'tenant' | 'day' | 'counter' | 'secretVersion'>;

/** The key itself, made anew from what is stored and the secret. */
export const keyOf = (config: Config, license: KeyParts): string =>
  makeLicenseKey({
    prefix: license.prefix,
    tenant: license.tenant,
    day: license.day,
    counter: license.counter,
    secretVersion: license.secretVersion,
    secret: config.secrets.license,
  });

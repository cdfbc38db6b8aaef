import { hashLicenseKey, type LicenseAnswer, type LicenseClaim, validateLicense } from '@mekong/billing';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { findCustomer } from '../customers/get.ts';
import { getPolicies, getSeller } from '../settings/get.ts';
import { findSubscription } from '../subscriptions/get.ts';
import { liveActivations, noteSeen } from './activation-repository.ts';
import type { License } from './license.ts';
import { activationLimit } from './limit.ts';
import { findByHash } from './repository.ts';

export interface Validation extends LicenseAnswer {
  readonly license: License | null;
}

const SEEN_EVERY_MS = 5 * 60_000;
/** Nobody's: for a key that is not there the same is asked as for one that is, so that time tells nothing either. */
const NOBODYS = 'none';

/**
 * Whether a key holds now, and for the installation that asks where it says which. The stored row decides; the checksum
 * proves nothing. "No" is an answer, not an error.
 * @param claim its `fingerprint` is the hash that activations are stored by
 */
export async function validateKey(ctx: Ctx, key: string, claim: LicenseClaim): Promise<Validation> {
  const license = await findByHash(ctx.read, hashLicenseKey(key));
  const answer = await statusOf(ctx, license, claim);
  if (answer.valid && license && claim.fingerprint !== null) await seen(ctx, license.id, claim.fingerprint);
  return { ...answer, license };
}

async function seen(ctx: Ctx, licenseId: string, fingerprintHash: string): Promise<void> {
  const at = ctx.now();
  const before = new Date(at.getTime() - SEEN_EVERY_MS);
  await ctx.system((t) => noteSeen(t.db, { licenseId, fingerprintHash, at, before }));
}

const ANYWHERE: LicenseClaim = { fingerprint: null, domain: null };
const isAnywhere = ({ fingerprint, domain }: LicenseClaim): boolean =>
  fingerprint === null && domain === null;

/** The code that a validation of this license would answer now, from anywhere or from one installation. */
export async function statusOf(
  ctx: Ctx | TxCtx,
  license: License | null,
  claim: LicenseClaim = ANYWHERE,
): Promise<LicenseAnswer> {
  const { zone } = await getSeller(ctx);
  const { licenseGraceDays: graceDays } = await getPolicies(ctx);
  const customer = await findCustomer(ctx, license?.customerId ?? NOBODYS);
  const subscription = await findSubscription(ctx, license?.subscriptionId ?? NOBODYS);
  return validateLicense({
    license: license && {
      expiresAt: license.expiresAt,
      suspendedAt: license.suspendedAt,
      revokedAt: license.revokedAt,
      subscription: subscription && {
        state: subscription.state,
        paidUntil: subscription.currentPeriodEnd ?? subscription.createdAt,
      },
    },
    now: customer ? ctx.timeOf(customer) : ctx.now(),
    zone,
    graceDays,
    bindings: isAnywhere(claim) ? undefined : await bindingsOf(ctx, license, claim),
  });
}

async function bindingsOf(ctx: Ctx | TxCtx, license: License | null, claim: LicenseClaim) {
  const db = 'db' in ctx ? ctx.db : ctx.read;
  const activations = await liveActivations(db, license?.id ?? NOBODYS);
  const limit = await activationLimit(ctx, license);
  const bound = activations.map(({ fingerprintHash, domain }) => ({ fingerprint: fingerprintHash, domain }));
  return { claim, activations: bound, limit };
}

import { hashLicenseKey, type LicenseAnswer, validateLicense } from '@mekong/billing';
import type { Ctx } from '../../platform/context/context.ts';
import { findCustomer } from '../customers/get.ts';
import { getPolicies, getSeller } from '../settings/get.ts';
import { findSubscription } from '../subscriptions/get.ts';
import type { License } from './license.ts';
import { findByHash } from './repository.ts';

export interface Validation extends LicenseAnswer {
  readonly license: License | null;
}

/** Whether a key holds now. The stored row decides; the checksum proves nothing. "No" is an answer, not an error. */
export async function validateKey(ctx: Ctx, key: string): Promise<Validation> {
  const license = await findByHash(ctx.read, hashLicenseKey(key));
  return { ...(await statusOf(ctx, license)), license };
}

/** The code that a validation of this license would answer now. */
export async function statusOf(ctx: Ctx, license: License | null): Promise<LicenseAnswer> {
  const [seller, policies] = await Promise.all([getSeller(ctx), getPolicies(ctx)]);
  const customer = license ? await findCustomer(ctx, license.customerId) : null;
  const subscription = license?.subscriptionId ? await findSubscription(ctx, license.subscriptionId) : null;
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
    zone: seller.zone,
    graceDays: policies.licenseGraceDays,
  });
}

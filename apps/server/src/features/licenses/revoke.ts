import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { lockCustomer } from '../customers/get.ts';
import { licenseErrors } from './errors.ts';
import './events.ts';
import type { License } from './license.ts';
import { findLicense, findLiveOf, setRevoked } from './repository.ts';

/** Takes a license back for good. One that is revoked already stays as it was. @throws LICENSE_NOT_FOUND */
export async function revokeLicense(ctx: Ctx, request: { id: string; reason: string }): Promise<License> {
  return ctx.tx(async (t) => {
    const seen = await findLicense(t.db, request.id);
    if (!seen) throw licenseErrors.LICENSE_NOT_FOUND();
    const customer = await lockCustomer(t, seen.customerId);
    const license = (await findLicense(t.db, request.id)) ?? seen;
    return revoke(t, customer, license, request.reason);
  });
}

/** The license of a subscription that was given back. The customer's lock is held. */
export async function revokeOfSubscription(
  t: TxCtx,
  subscriptionId: string,
  customerId: string,
): Promise<void> {
  const customer = await lockCustomer(t, customerId);
  const license = await findLiveOf(t.db, subscriptionId);
  if (license) await revoke(t, customer, license, 'refunded');
}

async function revoke(t: TxCtx, customer: Customer, license: License, reason: string): Promise<License> {
  if (license.revokedAt) return license;
  await t.persist();
  const revokedAt = t.timeOf(customer);
  await setRevoked(t.db, license.id, revokedAt, reason);
  await t.emitMany([
    {
      type: 'license.revoked',
      customerId: license.customerId,
      mode: license.mode,
      object: license.id,
      data: { reason },
      before: { revokedAt: null },
      after: { revokedAt: revokedAt.toISOString() },
    },
  ]);
  return { ...license, revokedAt, revokeReason: reason };
}

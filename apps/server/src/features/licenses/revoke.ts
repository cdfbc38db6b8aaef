import type { Ctx } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import { licenseErrors } from './errors.ts';
import './events.ts';
import type { License } from './license.ts';
import { findLicense, setRevoked } from './repository.ts';

/** Takes a license back for good. One that is revoked already stays as it was. @throws LICENSE_NOT_FOUND */
export async function revokeLicense(ctx: Ctx, request: { id: string; reason: string }): Promise<License> {
  return ctx.tx(async (t) => {
    const seen = await findLicense(t.db, request.id);
    if (!seen) throw licenseErrors.LICENSE_NOT_FOUND();
    const customer = await lockCustomer(t, seen.customerId);
    const license = (await findLicense(t.db, request.id)) ?? seen;
    if (license.revokedAt) return license;
    await t.persist();
    const revokedAt = t.timeOf(customer);
    await setRevoked(t.db, license.id, revokedAt, request.reason);
    await t.emitMany([
      {
        type: 'license.revoked',
        customerId: license.customerId,
        mode: license.mode,
        object: license.id,
        data: { reason: request.reason },
        before: { revokedAt: null },
        after: { revokedAt: revokedAt.toISOString() },
      },
    ]);
    return { ...license, revokedAt };
  });
}

import type { Ctx } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import { licenseErrors } from './errors.ts';
import { issueLicense } from './issue.ts';
import type { License } from './license.ts';
import { findLicense } from './repository.ts';

export interface GenerateRequest {
  readonly customerId: string;
  readonly durationDays?: number | undefined;
}

/** Staff give a customer a license without a subscription. A repeat of the same request answers the one that was made. */
export async function generateLicense(ctx: Ctx, request: GenerateRequest): Promise<License> {
  return ctx.tx(async (t) => {
    if (ctx.resumed) return mustFind(await findLicense(t.db, ctx.resumed));
    const customer = await lockCustomer(t, request.customerId);
    const license = await issueLicense(t, {
      customer,
      subscriptionId: null,
      planVersionId: null,
      paidUntil: null,
      durationDays: request.durationDays,
    });
    await t.remember(license.id);
    return license;
  });
}

function mustFind(license: License | null): License {
  if (!license) throw licenseErrors.LICENSE_NOT_FOUND();
  return license;
}

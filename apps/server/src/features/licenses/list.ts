import type { Ctx } from '../../platform/context/context.ts';
import { ownPage, type PageQuery } from '../../platform/http/page.ts';
import type { Page } from '../../platform/http/route.ts';
import type { Activation } from './activation.ts';
import { activationsOf } from './activation-repository.ts';
import { licenseErrors } from './errors.ts';
import type { License } from './license.ts';
import { findLicense, type LicenseFilter, listLicensesOf } from './repository.ts';

/** The account's own, or for staff everybody's or one customer's. */
export const listLicenses = (ctx: Ctx, query: PageQuery & LicenseFilter): Promise<Page<License>> =>
  ownPage(ctx, query, (db, whose, page) => listLicensesOf(db, whose, page, query));

/** A license and what it runs and ran on. @throws LICENSE_NOT_FOUND also for what the actor may not see */
export async function getLicense(
  ctx: Ctx,
  id: string,
): Promise<{ readonly license: License; readonly activations: readonly Activation[] }> {
  return ctx.tx(async (t) => {
    const license = await findLicense(t.db, id);
    if (!license) throw licenseErrors.LICENSE_NOT_FOUND();
    return { license, activations: await activationsOf(t.db, id) };
  });
}

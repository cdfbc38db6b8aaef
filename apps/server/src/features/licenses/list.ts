import type { Ctx } from '../../platform/context/context.ts';
import { ownPage, type PageQuery } from '../../platform/http/page.ts';
import type { Page } from '../../platform/http/route.ts';
import type { License } from './license.ts';
import { listLicensesOf } from './repository.ts';

/** Newest first: the account's own, or everybody's for staff. */
export const listLicenses = (ctx: Ctx, page: PageQuery): Promise<Page<License>> =>
  ownPage(ctx, page, listLicensesOf);

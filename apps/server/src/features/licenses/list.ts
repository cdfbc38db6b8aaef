import { customerOf, isStaff } from '../../platform/context/actor.ts';
import type { Ctx } from '../../platform/context/context.ts';
import type { Page } from '../../platform/http/route.ts';
import type { License } from './license.ts';
import { listLicensesOf } from './repository.ts';

/** Newest first: the account's own, or everybody's for staff. */
export async function listLicenses(
  ctx: Ctx,
  page: { limit: number; cursor?: string | undefined },
): Promise<Page<License>> {
  const whose = isStaff(ctx.actor) ? null : customerOf(ctx.actor);
  const items = await ctx.tx((t) => listLicensesOf(t.db, whose, { ...page, limit: page.limit + 1 }));
  const shown = items.slice(0, page.limit);
  return { items: shown, next: items.length > page.limit ? (shown.at(-1)?.id ?? null) : null };
}

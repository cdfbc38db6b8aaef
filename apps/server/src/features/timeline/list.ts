import { errors } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import type { Page } from '../../platform/http/route.ts';
import { redact } from '../../platform/telemetry/redact.ts';
import { namesOf } from '../audit/names.ts';
import { getCustomer } from '../customers/get.ts';
import { loginsOf } from '../members/account.ts';
import { cursorOf, type Entry, newestFirst, placeOf } from './entry.ts';
import { aboutCustomer, aboutLogins, mailsOf } from './repository.ts';

export interface TimelineQuery {
  readonly customerId: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Everything that happened to a customer, newest first. @throws CUSTOMER_NOT_FOUND also for one out of sight */
export async function listTimeline(ctx: Ctx, query: TimelineQuery): Promise<Page<Entry>> {
  const { customerId, limit, cursor } = query;
  await ctx.tx((t) => getCustomer(t, customerId));
  const before = cursor === undefined ? null : placeOf(cursor);
  if (cursor !== undefined && !before)
    throw errors.SCHEMA_VALIDATION([{ field: 'query.cursor', message: 'is no place in this list' }]);
  const found = await ctx.system(async (t) => {
    const reach = { before, limit: limit + 1 };
    const logins = await loginsOf(t, customerId);
    return [
      ...(await aboutCustomer(t.db, customerId, reach)),
      ...(await aboutLogins(t.db, logins, reach)),
      ...(await mailsOf(t.db, customerId, reach)),
    ];
  });
  const once = [...new Map(found.map((entry) => [entry.id, entry])).values()].sort(newestFirst);
  const items = once.slice(0, limit);
  const last = items.at(-1);
  const names = await namesOf(
    ctx,
    items.flatMap(({ actor }) => actor ?? []),
  );
  return {
    items: items.map((entry) => ({
      ...entry,
      actorName: entry.actor === null ? null : (names.get(entry.actor) ?? null),
      data: redact(entry.data) as Record<string, unknown>,
    })),
    next: once.length > limit && last ? cursorOf(last) : null,
  };
}

import type { Ctx } from '../../platform/context/context.ts';
import { cut } from '../../platform/http/page.ts';
import type { Page } from '../../platform/http/route.ts';
import '../../platform/events/tables.ts';

export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly customerId: string | null;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
  readonly requestId: string;
}

export interface AuditQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly customerId?: string | undefined;
  readonly object?: string | undefined;
}

/** Who did what to which object, newest first. */
export async function listAudit(ctx: Ctx, query: AuditQuery): Promise<Page<AuditRow>> {
  const rows = await ctx.tx((t) => {
    let select = t.db
      .selectFrom('audit_log')
      .select(['id', 'at', 'actor', 'action', 'object', 'customer_id as customerId'])
      .select(['before', 'after', 'request_id as requestId']);
    if (query.customerId) select = select.where('customer_id', '=', query.customerId);
    if (query.object) select = select.where('object', '=', query.object);
    if (query.cursor) select = select.where('id', '<', query.cursor);
    return select
      .orderBy('id', 'desc')
      .limit(query.limit + 1)
      .execute();
  });
  return cut(rows, query.limit);
}

import type { Ctx, Db, Mode } from '../../platform/context/context.ts';
import { cut, inPage, type Order } from '../../platform/http/page.ts';
import type { Page } from '../../platform/http/route.ts';
import '../../platform/events/tables.ts';
import { namesOf } from './names.ts';

export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly customerId: string | null;
  readonly mode: Mode | null;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
  readonly requestId: string;
}

export interface NamedAuditRow extends AuditRow {
  /** A login's e-mail, a key's name; null for work of the system and for what is gone. */
  readonly actorName: string | null;
}

export interface AuditQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly order?: Order | undefined;
  readonly customerId?: string | undefined;
  readonly object?: string | undefined;
  /** `staff:usr_…` as the log has it, or the id alone. */
  readonly actor?: string | undefined;
  /** What the action begins with: `invoice.`. */
  readonly action?: string | undefined;
  readonly mode?: Mode | undefined;
  readonly from?: Date | undefined;
  /** Not included. */
  readonly to?: Date | undefined;
}

const KINDS_OF_ACTOR = ['user', 'staff', 'key', 'house'];

/** Who did what to which object, newest first. */
export async function listAudit(ctx: Ctx, query: AuditQuery): Promise<Page<NamedAuditRow>> {
  const rows = await ctx.tx((t) =>
    inPage(select(t.db, query), 'id', { ...query, limit: query.limit + 1 }).execute(),
  );
  const { items, next } = cut(rows, query.limit);
  const names = await namesOf(
    ctx,
    items.map((row) => row.actor),
  );
  return { items: items.map((row) => ({ ...row, actorName: names.get(row.actor) ?? null })), next };
}

function select(db: Db, query: AuditQuery) {
  let rows = db
    .selectFrom('audit_log')
    .select(['id', 'at', 'actor', 'action', 'object', 'customer_id as customerId', 'mode'])
    .select(['before', 'after', 'request_id as requestId']);
  if (query.customerId) rows = rows.where('customer_id', '=', query.customerId);
  if (query.object) rows = rows.where('object', '=', query.object);
  if (query.mode) rows = rows.where('mode', '=', query.mode);
  if (query.actor) rows = rows.where('actor', 'in', actorsMeant(query.actor));
  if (query.action) rows = rows.where('action', 'like', `${literal(query.action)}%`);
  // Ids begin with their time: a range of them is found without reading what is newer.
  if (query.from) rows = rows.where('id', '>=', lowestIdAt(query.from));
  if (query.to) rows = rows.where('id', '<', lowestIdAt(query.to));
  return rows;
}

const actorsMeant = (actor: string): string[] => [actor, ...KINDS_OF_ACTOR.map((kind) => `${kind}:${actor}`)];

/** Text that stands for itself in a LIKE. */
export const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** The lowest uuid of version 7 of a millisecond. */
export function lowestIdAt(at: Date): string {
  const time = Math.max(at.getTime(), 0).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-0000-0000-000000000000`;
}

import { sql } from 'kysely';
import type { Ctx } from '../context/context.ts';
import '../events/tables.ts';
import type { AttentionItem } from '../features/feature.ts';
import type { DueKind, Schedule } from './kind.ts';
import './tables.ts';

const MOST = 200;

interface DeadRow {
  readonly id: string;
  readonly customerId: string | null;
  readonly deadAt: Date;
  readonly lastError: string | null;
}

/** Rows that the drain has given up, of every kind whose feature does not list its own. */
export async function deadRows(ctx: Ctx, kinds: readonly DueKind[]): Promise<AttentionItem[]> {
  const lists = await Promise.all(kinds.filter((kind) => !kind.listsDead).map((kind) => deadOf(ctx, kind)));
  return lists.flat();
}

async function deadOf(ctx: Ctx, kind: DueKind): Promise<AttentionItem[]> {
  // Not every table has a customer: read through JSON, a missing column is null.
  const { rows } = await sql<DeadRow>`
    select id, to_jsonb(t) ->> 'customer_id' as "customerId", dead_at as "deadAt", last_error as "lastError"
    from ${sql.table(kind.table)} t where dead_at is not null order by dead_at limit ${MOST}`.execute(
    ctx.read,
  );
  return rows.map((row) => ({
    kind: 'dead_letter',
    object: row.id,
    customerId: row.customerId,
    reason: kind.name,
    since: row.deadAt,
    detail: { message: row.lastError },
    retry: true,
  }));
}

/** Events that a subscriber could not handle; later ones of the same stream wait behind them. */
export async function deadDeliveries(ctx: Ctx): Promise<AttentionItem[]> {
  const rows = await ctx.read
    .selectFrom('outbox_deliveries as d')
    .innerJoin('outbox as o', 'o.id', 'd.event_id')
    .select(['d.event_id', 'd.subscriber', 'd.last_error', 'd.dead_at', 'o.customer_id', 'o.type', 'o.at'])
    .where('d.dead_at', 'is not', null)
    .orderBy('d.dead_at')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    kind: 'dead_letter',
    object: row.event_id,
    customerId: row.customer_id,
    reason: row.subscriber,
    since: row.dead_at ?? row.at,
    detail: { type: row.type, message: row.last_error },
    retry: true,
  }));
}

/** Recurring work whose last run failed, where its feature does not list that itself. */
export async function failedSchedules(ctx: Ctx, schedules: readonly Schedule[]): Promise<AttentionItem[]> {
  const listed = new Set(schedules.filter((one) => one.listsFailures).map(({ name }) => name));
  const rows = await ctx.read
    .selectFrom('schedules')
    .select(['name', 'last_error', 'last_run_at', 'due_at'])
    .where('last_error', 'is not', null)
    .orderBy('name')
    .execute();
  const told = rows.filter(({ name }) => !listed.has(name));
  return told.map((row) => ({
    kind: 'schedule_failed',
    object: row.name,
    customerId: null,
    reason: 'run_failed',
    since: row.last_run_at ?? row.due_at,
    detail: { message: row.last_error, next: row.due_at.toISOString() },
    retry: true,
  }));
}

import { sql } from 'kysely';
import type { Ctx } from '../context/context.ts';
import type { DueKind } from './kind.ts';

const BATCH = 20;
const LEASE_SECONDS = 120;
/** Waits after failures of work that names none of its own. */
const RETRY_SECONDS = [5, 30, 120, 600, 3_600, 14_400, 43_200] as const;

export interface ClaimedRow {
  readonly id: string;
  readonly attempts: number;
}

/**
 * Leases rows that are due, in a short transaction of its own. The lease keeps others away for a while and says nothing
 * more: the work locks and re-reads what it changes.
 */
export async function claimDue(ctx: Ctx, kind: DueKind): Promise<readonly ClaimedRow[]> {
  const now = ctx.now();
  const lease = new Date(now.getTime() + (kind.leaseSeconds ?? LEASE_SECONDS) * 1000);
  const table = sql.table(kind.table);
  const clock =
    kind.time === 'business' ? sql`mekong_private.customer_now(customer_id, ${now})` : sql`${now}`;
  return ctx.system(async (t) => {
    const result = await sql<ClaimedRow>`
      update ${table} set leased_until = ${lease}, attempts = attempts + 1
      where id in (
        select id from ${table}
        where state = any(${[...kind.states]}) and dead_at is null and due_at <= ${clock}
          and (leased_until is null or leased_until <= ${now})
        order by due_at, id limit ${kind.batch ?? BATCH} for update skip locked)
      returning id, attempts`.execute(t.db);
    return result.rows;
  });
}

/** A failure keeps the row where it is: the lease is its back-off, until the policy makes it a dead letter. */
export async function recordFailure(ctx: Ctx, kind: DueKind, row: ClaimedRow, error: Error): Promise<void> {
  const wait = (kind.retrySeconds ?? RETRY_SECONDS)[row.attempts - 1];
  const now = ctx.now();
  const until = wait === undefined ? null : new Date(now.getTime() + wait * 1000);
  ctx.log[wait === undefined ? 'error' : 'warn'](
    { err: error, kind: kind.name, id: row.id },
    'due work failed',
  );
  await ctx.system((t) =>
    sql`update ${sql.table(kind.table)}
      set leased_until = ${until}, last_error = ${error.message}, dead_at = ${wait === undefined ? now : null}
      where id = ${row.id}`.execute(t.db),
  );
}

/** Frees the lease of a row whose work ended, so that its next due time is met to the second. */
export async function release(ctx: Ctx, kind: DueKind, row: ClaimedRow): Promise<void> {
  await ctx.system((t) =>
    sql`update ${sql.table(kind.table)} set leased_until = null, attempts = 0, last_error = null
      where id = ${row.id} and dead_at is null`.execute(t.db),
  );
}

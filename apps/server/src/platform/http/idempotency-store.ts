import { errors } from '@mekong/kit';
import { sql } from 'kysely';
import type { Ctx, TxCtx } from '../context/context.ts';
import type { Answer, Repeatable } from './idempotency.ts';
import './tables.ts';

const KEPT_MS = 24 * 3600 * 1000;
/** After this long without an answer the process that ran it is taken for dead. */
const STALE_MS = 60_000;
const TWIN_WAIT_SECONDS = 2;

/** Thrown inside the effect's first transaction: another request with this key has committed its own. */
export class TwinRecorded extends Error {}

export type Claim =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'resume'; readonly resource: string | null }
  | { readonly kind: 'replay'; readonly status: number; readonly body: string };

/** What an earlier request with this key has left. @throws IDEMPOTENCY_CONFLICT, IDEMPOTENCY_RUNNING */
export function claimKey(ctx: Ctx, request: Repeatable): Promise<Claim> {
  return ctx.system(async (t) => {
    const row = await findKey(t, request);
    if (!row) return { kind: 'fresh' };
    const now = t.now().getTime();
    if (row.created_at.getTime() <= now - KEPT_MS) {
      await forgetKey(t, request);
      return { kind: 'fresh' };
    }
    if (row.request_hash !== request.hash) throw errors.IDEMPOTENCY_CONFLICT();
    if (row.state === 'done') return { kind: 'replay', status: row.status ?? 200, body: row.answer ?? '' };
    const staleIn = row.started_at.getTime() + STALE_MS - now;
    if (row.state === 'running' && staleIn > 0)
      throw running(Math.min(Math.ceil(staleIn / 1000), TWIN_WAIT_SECONDS));
    await update(t, request, { state: 'running', started_at: t.now() });
    return { kind: 'resume', resource: row.resource };
  });
}

/**
 * Writes the key's row as part of the effect. A twin in flight makes this wait for its end, so both never take effect.
 * @throws IDEMPOTENCY_RUNNING when it takes longer than 2 s, TwinRecorded when the twin has committed
 */
export async function recordKey(t: TxCtx, request: Repeatable): Promise<void> {
  const { scope, route, key, hash, startedAt } = request;
  const inserted = await withShortLocks(t, () =>
    t.db
      .insertInto('idempotency_keys')
      .values({
        scope,
        route,
        key,
        request_hash: hash,
        state: 'running',
        resource: null,
        status: null,
        answer: null,
        created_at: startedAt,
        started_at: t.now(),
      })
      .onConflict((conflict) => conflict.columns(['scope', 'route', 'key']).doNothing())
      .executeTakeFirst(),
  );
  if (inserted.numInsertedOrUpdatedRows !== 1n) throw new TwinRecorded();
}

export async function rememberResource(t: TxCtx, request: Repeatable, resource: string): Promise<void> {
  await t.persist();
  await update(t, request, { resource });
}

export async function finishKey(ctx: Ctx, request: Repeatable, answer: Answer): Promise<void> {
  const { status, stored } = answer;
  await ctx.system((t) => update(t, request, { state: 'done', status, answer: stored }));
}

export async function interruptKey(ctx: Ctx, request: Repeatable): Promise<void> {
  await ctx.system((t) => update(t, request, { state: 'interrupted' }));
}

/** Deletes what is older than a day; run it now and then. Answers how many. */
export function purgeIdempotencyKeys(ctx: Ctx): Promise<number> {
  return ctx.system(async (t) => {
    const before = new Date(t.now().getTime() - KEPT_MS);
    const result = await t.db
      .deleteFrom('idempotency_keys')
      .where('created_at', '<=', before)
      .executeTakeFirst();
    return Number(result.numDeletedRows);
  });
}

const running = (retryAfterSeconds: number) => errors.IDEMPOTENCY_RUNNING(undefined, { retryAfterSeconds });

function findKey(t: TxCtx, { scope, route, key }: Repeatable) {
  return withShortLocks(t, () =>
    t.db
      .selectFrom('idempotency_keys')
      .selectAll()
      .where('scope', '=', scope)
      .where('route', '=', route)
      .where('key', '=', key)
      .forUpdate()
      .executeTakeFirst(),
  );
}

async function forgetKey(t: TxCtx, { scope, route, key }: Repeatable): Promise<void> {
  await t.db
    .deleteFrom('idempotency_keys')
    .where('scope', '=', scope)
    .where('route', '=', route)
    .where('key', '=', key)
    .execute();
}

interface Change {
  readonly state?: 'running' | 'interrupted' | 'done';
  readonly resource?: string;
  readonly status?: number;
  readonly answer?: string;
  readonly started_at?: Date;
}

async function update(t: TxCtx, { scope, route, key }: Repeatable, change: Change): Promise<void> {
  await t.db
    .updateTable('idempotency_keys')
    .set(change)
    .where('scope', '=', scope)
    .where('route', '=', route)
    .where('key', '=', key)
    .execute();
}

/** Waits for a twin's lock at most 2 s; the rest of the transaction gets its own limit back. */
async function withShortLocks<T>(t: TxCtx, work: () => Promise<T>): Promise<T> {
  await sql`select set_config('lock_timeout', ${`${TWIN_WAIT_SECONDS}s`}, true)`.execute(t.db);
  try {
    const result = await work();
    await sql`set local lock_timeout to default`.execute(t.db);
    return result;
  } catch (error) {
    if ((error as { code?: string }).code === '55P03') throw running(TWIN_WAIT_SECONDS);
    throw error;
  }
}

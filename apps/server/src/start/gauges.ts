import type pg from 'pg';
import type { DueKind } from '../platform/due/kind.ts';
import type { Metrics } from '../platform/telemetry/metrics.ts';

/** Figures that are read when somebody looks: connections, waiting work, undelivered events. */
export function registerGauges(metrics: Metrics, pool: pg.Pool, kinds: readonly DueKind[]): void {
  metrics.gauge('mekong_database_connections', 'Open database connections', () => pool.totalCount);
  metrics.gauge('mekong_database_waiting', 'Requests that wait for a connection', () => pool.waitingCount);
  metrics.gauge('mekong_outbox_waiting', 'Events that some subscriber has not had yet', () =>
    count(pool, 'select count(*) as n from outbox_deliveries'),
  );
  metrics.gauges('mekong_due_waiting', 'Rows whose time has come', 'kind', async () => {
    const waiting = kinds.map(async (kind) => [kind.name, await dueOf(pool, kind)] as const);
    return new Map(await Promise.all(waiting));
  });
}

const dueOf = (pool: pg.Pool, kind: DueKind): Promise<number> =>
  count(
    pool,
    `select count(*) as n from ${kind.table} where state = any($1) and dead_at is null and due_at <= now()`,
    [[...kind.states]],
  );

async function count(pool: pg.Pool, text: string, values: unknown[] = []): Promise<number> {
  const { rows } = await pool.query<{ n: bigint }>(text, values);
  return Number(rows[0]?.n ?? 0n);
}

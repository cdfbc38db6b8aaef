import type pg from 'pg';
import type { Logger } from '../telemetry/logger.ts';

const CHANNEL = 'mekong_wake';
/** PostgreSQL serialises commits that notify: at most one in this time per process, and never in a transaction of work. */
const COALESCE_MS = 20;
const RECONNECT_MS = 1_000;

export interface WakerOptions {
  readonly pool: Pick<pg.Pool, 'query'>;
  /** A connection of its own, kept open to listen. */
  readonly listen: () => Promise<pg.Client>;
  /** Tells the drain of this process. */
  readonly wake: () => void;
  readonly log: Logger;
}

export interface Waker {
  /** Work was committed: wake the own drain now and others soon. */
  committed(): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Wakes drains after commits, here and in other processes. What gets lost is found by each drain's sweep. */
export function createWaker(options: WakerOptions): Waker {
  const self = `${process.pid}.${Math.random().toString(36).slice(2)}`;
  let pending: NodeJS.Timeout | undefined;
  let client: pg.Client | null = null;
  let stopped = false;
  const tellOthers = () => {
    pending = undefined;
    // The sweep makes up for it when the database is away.
    options.pool.query('select pg_notify($1, $2)', [CHANNEL, self]).catch(() => {});
  };
  const reconnect = () => {
    if (!stopped) setTimeout(() => void connect().catch(reconnect), RECONNECT_MS).unref();
  };
  const connect = async () => {
    const fresh = await options.listen();
    fresh.on('notification', ({ payload }) => payload !== self && options.wake());
    fresh.on('error', (error) => {
      options.log.warn({ err: error }, 'the listening connection is gone; sweeping until it is back');
      client = null;
      reconnect();
    });
    await fresh.query(`listen ${CHANNEL}`);
    client = fresh;
  };
  return {
    committed() {
      options.wake();
      pending ??= setTimeout(tellOthers, COALESCE_MS);
    },
    start: connect,
    async stop() {
      stopped = true;
      clearTimeout(pending);
      await client?.end();
    },
  };
}

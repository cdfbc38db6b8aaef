import type { Ctx } from '../context/context.ts';

/**
 * Later work: rows of the feature's own table with `state`, `due_at`, `leased_until`, `attempts`, `last_error`
 * (and `customer_id` where `time` is `business`).
 */
export interface DueKind {
  /** `feature.work`; also the order among kinds due at the same instant. */
  readonly name: string;
  readonly table: string;
  /** Rows in one of these states are waiting. */
  readonly states: readonly string[];
  /** Whose clock `due_at` is compared with. */
  readonly time: 'real' | 'business';
  readonly batch?: number;
  readonly leaseSeconds?: number;
  /** Attempts before the row is a dead letter (state `dead`); seconds to wait after each failure. */
  readonly retrySeconds?: readonly number[];
  /** Its work may wait for minutes on somebody else's server: drained beside everything else, which does not wait for it. */
  readonly aside?: boolean;
  /** The feature lists the rows that were given up itself, with more to say of them. */
  readonly listsDead?: boolean;
  /**
   * Does the work of one row. It locks what it changes, re-reads the row, and does nothing when the row is no longer
   * due: the lease is a hint, not a lock. Returning means done or rescheduled by the work itself.
   */
  run(ctx: Ctx, id: string): Promise<void>;
}

/** Recurring work: one row of `schedules` each, at least once per tick, never twice at a time. */
export interface Schedule {
  readonly name: string;
  /** Cron expression in UTC, e.g. `17 3 * * *`; or every so many seconds. */
  readonly every: string | number;
  /** The feature lists itself what failed runs mean: of some the first is nothing to tell. */
  readonly listsFailures?: boolean;
  run(ctx: Ctx): Promise<void>;
}

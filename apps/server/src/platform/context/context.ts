import type { Clock, IdKind } from '@mekong/kit';
import type { Kysely } from 'kysely';
import type { Cache } from '../cache/cache.ts';
import type { Config } from '../config/config.ts';
import type { Tables } from '../db/tables.ts';
import type { NewEvent } from '../events/event.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Actor } from './actor.ts';
import type { Services } from './services.ts';

export type Db = Kysely<Tables>;
export type Mode = 'live' | 'test';

/** What every use case takes first. The same function serves a route, a due row, a command and a test. */
export interface Ctx {
  readonly actor: Actor;
  readonly requestId: string;
  readonly log: Logger;
  readonly config: Config;
  readonly clock: Clock;
  readonly services: Services;
  readonly cache: Cache;
  /** Real time: tokens, signatures, limits, retries, audit. */
  now(): Date;
  /** Business time: the clock of a test customer, else real. */
  timeOf(customer: { clockAt: Date | null }): Date;
  newId(kind: IdKind): string;
  /**
   * The actor's door: row-level security lets through what the actor may see, so what it may not see is not found.
   * Call `persist()` before writing. Joins the transaction that is already open.
   */
  tx<T>(work: (t: TxCtx) => Promise<T>): Promise<T>;
  /** The service's door: due work, sign-up, login, settling. Joins the transaction that is already open. */
  system<T>(work: (t: TxCtx) => Promise<T>): Promise<T>;
  /** Hot single-statement reads outside a transaction; the customer id is a parameter of each. */
  readonly read: Db;
  /** What an earlier try with the same Idempotency-Key had made (`t.remember`): go on from it. */
  readonly resumed: string | null;
}

/** What a context is made for. The hooks are the Idempotency-Key's: its row belongs to the effect's transaction. */
export interface ContextRequest {
  readonly actor: Actor;
  readonly requestId: string;
  readonly log?: Logger | undefined;
  readonly resumed?: string | null;
  /** Runs as the service at the start of the first transaction that the request opens. */
  readonly onFirstTransaction?: (t: TxCtx) => Promise<void>;
  readonly onRemember?: (t: TxCtx, resource: string) => Promise<void>;
}

export type ContextFactory = (request: ContextRequest) => Ctx;

/** A context inside an open transaction. Functions that take one never commit and never call outside. */
export interface TxCtx extends Ctx {
  readonly db: Db;
  /** Ends the actor's part: the rest of this transaction runs as the service. */
  persist(): Promise<void>;
  /** Writes outbox and audit rows and runs the reactions of the features above. */
  emitMany(events: readonly NewEvent[]): Promise<void>;
  /** After commit, the drains look for due work at once; events do it by themselves. */
  wakeDrains(): void;
  /** Runs after the last reaction, just before COMMIT: number series and tax quarters are locked last. */
  beforeCommit(work: (t: TxCtx) => Promise<void>): void;
  /** Runs once the transaction is durable; a throw here is logged and loses nothing. */
  afterCommit(work: () => void | Promise<void>): void;
  /** Names what this request made, so that a repeat of its Idempotency-Key can go on from it. */
  remember(resource: string): Promise<void>;
}

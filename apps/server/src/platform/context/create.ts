import { type Clock, type IdKind, newId } from '@mekong/kit';
import type { Cache } from '../cache/cache.ts';
import type { Config } from '../config/config.ts';
import { kyselyOver } from '../db/client-dialect.ts';
import type { Connections, Session } from '../db/connections.ts';
import type { Emitter } from '../events/emit.ts';
import type { Logger } from '../telemetry/logger.ts';
import { type Actor, seesEverybody } from './actor.ts';
import type { ContextRequest, Ctx, TxCtx } from './context.ts';
import { insideTransaction, isInsideTransaction } from './outside.ts';
import type { Services } from './services.ts';

export interface ContextDeps {
  readonly config: Config;
  readonly clock: Clock;
  readonly connections: Connections;
  readonly services: Services;
  readonly cache: Cache;
  readonly log: Logger;
  readonly emitter: Emitter;
  /** Told after a commit that left work for the drains. */
  readonly committed: () => void;
}

/** SQL that narrows a fresh transaction to what the actor may see; the service's own door needs none. */
function claimsOf(actor: Actor, session: Session): string {
  if (actor.kind === 'system') return '';
  const everybody = seesEverybody(actor);
  const claims = actor.kind === 'user' ? JSON.stringify({ sub: actor.authId, role: 'authenticated' }) : '';
  const settings = [
    ['request.jwt.claims', claims],
    ['app.customer_id', actor.kind === 'anonymous' ? '' : (actor.customerId ?? '')],
    ['app.staff', everybody && actor.kind === 'user' ? 'on' : ''],
    ['app.house_mode', everybody && actor.kind === 'key' ? actor.mode : ''],
  ].map(([name, value]) => `set_config('${name}', ${session.escapeLiteral(value ?? '')}, true)`);
  return `set local role mekong_app; select ${settings.join(', ')}`;
}

/** Makes the contexts of one process. */
export function contextFactory(deps: ContextDeps): (request: ContextRequest) => Ctx {
  return (request) => {
    let opened = false;
    const open = async <T>(narrow: boolean, work: (t: TxCtx) => Promise<T>): Promise<T> => {
      if (isInsideTransaction())
        throw new Error('A transaction is open: use its own context (t), not the outer one');
      const after: (() => void | Promise<void>)[] = [];
      const outcome = { leftWork: false };
      const result = await deps.connections.transaction(
        (session) => (narrow ? claimsOf(request.actor, session) : ''),
        (session) =>
          insideTransaction(async () => {
            const t = transactionContext(
              ctx,
              session,
              narrow && request.actor.kind !== 'system',
              after,
              outcome,
              deps,
              request,
            );
            if (!opened && request.onFirstTransaction) {
              await runAsService(
                session,
                narrow,
                () => request.onFirstTransaction?.(t.context),
                request.actor,
              );
            }
            const value = await work(t.context);
            await t.finish();
            return value;
          }),
      );
      opened = true;
      if (outcome.leftWork) deps.committed();
      for (const run of after) await settleQuietly(run, ctx.log);
      return result;
    };
    const ctx: Ctx = {
      actor: request.actor,
      requestId: request.requestId,
      resumed: request.resumed ?? null,
      log: request.log ?? deps.log,
      config: deps.config,
      clock: deps.clock,
      services: deps.services,
      cache: deps.cache,
      read: deps.connections.read,
      now: () => deps.clock.now(),
      timeOf: (customer) => customer.clockAt ?? deps.clock.now(),
      newId: (kind: IdKind) => newId(kind, deps.clock.now()),
      tx: (work) => open(true, work),
      system: (work) => open(false, work),
    };
    return ctx;
  };
}

/** The idempotency row is the service's: the actor's role may not write it. */
async function runAsService(
  session: Session,
  narrow: boolean,
  work: () => Promise<void> | undefined,
  actor: Actor,
): Promise<void> {
  if (narrow) await session.query('set local role mekong_service', []);
  await work();
  if (narrow && actor.kind !== 'system') await session.query('set local role mekong_app', []);
}

async function settleQuietly(run: () => void | Promise<void>, log: Logger): Promise<void> {
  try {
    await run();
  } catch (error) {
    log.error({ err: error }, 'work after a commit failed');
  }
}

interface OpenTransaction {
  readonly context: TxCtx;
  /** Runs what waits for the end of the transaction. */
  finish(): Promise<void>;
}

function transactionContext(
  ctx: Ctx,
  session: Session,
  narrowed: boolean,
  after: (() => void | Promise<void>)[],
  outcome: { leftWork: boolean },
  deps: ContextDeps,
  request: ContextRequest,
): OpenTransaction {
  const last: ((t: TxCtx) => Promise<void>)[] = [];
  const queue = deps.emitter.queue();
  let asService = !narrowed;
  const t: TxCtx = {
    ...ctx,
    db: kyselyOver(session),
    tx: (work) => work(t),
    system: async (work) => {
      await t.persist();
      return work(t);
    },
    persist: async () => {
      if (asService) return;
      asService = true;
      await session.query('set local role mekong_service', []);
    },
    emitMany: async (events) => {
      await t.persist();
      t.wakeDrains();
      await queue.emit(t, events);
    },
    wakeDrains: () => {
      outcome.leftWork = true;
    },
    beforeCommit: (work) => void last.push(work),
    afterCommit: (work) => void after.push(work),
    remember: async (resource) => {
      await request.onRemember?.(t, resource);
    },
  };
  return {
    context: t,
    async finish() {
      for (let next = last.shift(); next; next = last.shift()) await next(t);
    },
  };
}

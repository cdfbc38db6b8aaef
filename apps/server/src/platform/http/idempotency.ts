import { createHash } from 'node:crypto';
import { DomainError, errors } from '@mekong/kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, systemActor } from '../context/actor.ts';
import type { ContextRequest, Ctx } from '../context/context.ts';
import { step } from '../context/steps.ts';
import type { HttpDeps } from './deps.ts';
import { errorBody } from './errors.ts';
import {
  claimKey,
  finishKey,
  interruptKey,
  recordKey,
  rememberResource,
  TwinRecorded,
} from './idempotency-store.ts';
import type { AnyRoute } from './route.ts';

/** What was answered; `stored` is the body without what may be shown only once. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly stored: string;
}

/** A request that may come again. */
export interface Repeatable {
  readonly scope: string;
  readonly route: string;
  readonly key: string;
  readonly hash: string;
  readonly requestId: string;
  readonly startedAt: Date;
}

type Run = (hooks: Partial<ContextRequest>) => Promise<Answer>;

const keyPattern = /^[\x21-\x7e]{1,255}$/;
/** Answers that say "later": a repeat must try again, so they are not kept. */
const PASSING = new Set([401, 408, 409, 425, 429]);
const ROUNDS = 3;

/** Null where the route or the request takes no part. @throws INVALID_INPUT for a key that cannot be one */
export function repeatableOf(request: FastifyRequest, route: AnyRoute, startedAt: Date): Repeatable | null {
  const key = request.headers['idempotency-key'];
  if (route.method !== 'POST' || route.idempotency === 'none' || key === undefined) return null;
  if (typeof key !== 'string' || !keyPattern.test(key)) {
    throw errors.INVALID_INPUT([
      { field: 'headers.idempotency-key', message: '1 to 255 visible characters' },
    ]);
  }
  const { params, query } = request;
  const body = route.rawBody
    ? createHash('sha256').update(request.mekong.rawBody).digest('hex')
    : request.body;
  return {
    scope: scopeOf(request.mekong.actor, body, request.mekong.ip),
    route: `${route.method} ${route.path}`,
    key,
    hash: createHash('sha256').update(canonical({ params, query, body })).digest('hex'),
    requestId: request.mekong.id,
    startedAt,
  };
}

/** Whose keys these are. Without a login it is the e-mail that buys, so that two strangers' keys never meet. */
function scopeOf(actor: Actor, body: unknown, ip: string): string {
  if (actor.kind === 'user') return `user:${actor.userId}:${actor.customerId ?? '-'}`;
  const email = (body as { email?: unknown } | null)?.email;
  return typeof email === 'string' ? `email:${email.trim().toLowerCase()}` : `address:${ip}`;
}

/** JSON with sorted keys: the same request serialised by another library is still the same request. */
export function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_name, entry: unknown) => {
      if (typeof entry === 'bigint') return String(entry);
      if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry;
      return Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
    }) ?? ''
  );
}

/** Correctness §9: one effect and one answer per key. */
export async function answerOnce(
  request: Repeatable,
  deps: HttpDeps,
  reply: FastifyReply,
  run: Run,
): Promise<Answer> {
  const ctx = deps.context({ actor: systemActor('idempotency'), requestId: request.requestId });
  for (let round = 1; ; round++) {
    const claim = await claimKey(ctx, request);
    if (claim.kind === 'replay') {
      reply.header('idempotency-replayed', 'true');
      return { status: claim.status, body: claim.body, stored: claim.body };
    }
    try {
      return await runRecorded(ctx, request, claim.kind === 'resume' ? claim : null, run);
    } catch (error) {
      // A twin was faster: what it left decides, replay or conflict.
      if (!(error instanceof TwinRecorded) || round === ROUNDS) throw error;
    }
  }
}

async function runRecorded(
  ctx: Ctx,
  request: Repeatable,
  resume: { readonly resource: string | null } | null,
  run: Run,
): Promise<Answer> {
  let recorded = resume !== null;
  const record: ContextRequest['onFirstTransaction'] = async (t) => {
    await recordKey(t, request);
    t.afterCommit(() => {
      recorded = true;
    });
  };
  const hooks: Partial<ContextRequest> = {
    resumed: resume?.resource ?? null,
    onRemember: (t, resource) => rememberResource(t, request, resource),
    ...(resume === null && { onFirstTransaction: record }),
  };
  try {
    const answer = await run(hooks);
    if (recorded) {
      await keep(ctx, () => finishKey(ctx, request, answer));
      step('answer.stored');
    }
    return answer;
  } catch (error) {
    if (recorded) await keep(ctx, () => keepFailure(ctx, request, error));
    throw error;
  }
}

/** A refusal after the first commit is the answer; an error of ours leaves the key open for a repeat to go on. */
async function keepFailure(ctx: Ctx, request: Repeatable, error: unknown): Promise<void> {
  const final = error instanceof DomainError && error.status < 500 && !PASSING.has(error.status);
  if (!final) return interruptKey(ctx, request);
  const stored = JSON.stringify(errorBody(error, request.requestId));
  await finishKey(ctx, request, { status: error.status, body: stored, stored });
}

/** The effect is durable and must be answered, even when its answer cannot be stored: the repeat then resumes. */
async function keep(ctx: Ctx, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    ctx.log.error({ err: error }, 'an idempotency answer could not be stored');
  }
}

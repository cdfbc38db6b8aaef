import { errors } from '@mekong/kit';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { writeAuditEntry } from '../../platform/events/audit.ts';
import type { Login, RenewedSession } from '../../platform/features/ports.ts';
import { UNKNOWN_DEVICE } from './device.ts';
import { findById, raiseTokenVersion } from './repository.ts';
import {
  findLiveLogin,
  insertSession,
  lockSession,
  revokeSession,
  revokeSessionsOf,
  rotateSession,
  type Session,
} from './session-repository.ts';
import { loginOfSupabase } from './supabase-login.ts';
import {
  ACCESS_SECONDS,
  REFRESH_SECONDS,
  readAccessToken,
  readRefreshToken,
  refreshTokenOf,
  signAccessToken,
} from './tokens.ts';
import type { SessionTokens, User, WayIn } from './user.ts';

/** Two tabs may send the same token at once; later than this a repeat means that it was stolen. */
const FORGIVEN_MS = 10_000;
/** A revoked session is refused everywhere within this time. */
const CACHE_MS = 1_000;

const after = (ctx: Ctx, seconds: number) => new Date(ctx.now().getTime() + seconds * 1000);

async function tokensOf(ctx: Ctx, user: User, sessionId: string, generation: number): Promise<SessionTokens> {
  const expiresAt = after(ctx, ACCESS_SECONDS);
  const accessToken = await signAccessToken(ctx, user, sessionId, expiresAt);
  return { accessToken, refreshToken: refreshTokenOf(ctx, sessionId, generation), expiresAt };
}

export interface Opening {
  readonly device: string;
  readonly by: WayIn;
}

/** Opens a session for a login that has proven who it is. */
export async function openSession(
  ctx: Ctx,
  user: User,
  { device, by }: Opening = { device: UNKNOWN_DEVICE, by: 'password' },
): Promise<SessionTokens> {
  const id = ctx.newId('session');
  const expiresAt = after(ctx, REFRESH_SECONDS);
  await ctx.system(async (t) => {
    await insertSession(t.db, { id, user, device, openedBy: by, at: t.now(), expiresAt });
    await writeAuditEntry(t, {
      action: 'session.opened',
      object: id,
      after: { userId: user.id, device, by },
    });
  });
  return tokensOf(ctx, user, id, 0);
}

/**
 * A fresh pair for a refresh token, which is used up by it. A used one ends the whole session, for it was stolen or the
 * thief has the newer one. @throws INVALID_TOKEN
 */
export async function refreshSession(ctx: Ctx, token: string): Promise<SessionTokens> {
  const claim = readRefreshToken(ctx, token);
  if (!claim) throw errors.INVALID_TOKEN();
  const renewed = await ctx.system(async (t) => {
    const session = await lockSession(t.db, claim.sessionId);
    if (!session || session.revokedAt || session.expiresAt <= t.now()) return null;
    const use = judge(session, claim.generation, t.now());
    if (use === 'reused') await endReused(t, session);
    if (use === 'current') await rotateSession(t.db, session.id, t.now());
    if (use === 'reused') return null;
    const user = await findById(t.db, session.userId);
    return user && { user, sessionId: session.id, generation: claim.generation + 1 };
  });
  if (!renewed) {
    ctx.cache.drop(cacheKey(claim.sessionId));
    throw errors.INVALID_TOKEN();
  }
  return tokensOf(ctx, renewed.user, renewed.sessionId, renewed.generation);
}

function judge(session: Session, generation: number, now: Date): 'current' | 'forgiven' | 'reused' {
  if (generation === session.generation) return 'current';
  const justRotated = now.getTime() - session.rotatedAt.getTime() <= FORGIVEN_MS;
  return generation === session.generation - 1 && justRotated ? 'forgiven' : 'reused';
}

const REUSED = 'refresh token reused';

async function endReused(t: TxCtx, { id, userId, device }: Session): Promise<void> {
  await revokeSession(t.db, { id, at: t.now(), reason: REUSED });
  t.log.warn({ sessionId: id, userId }, 'a used refresh token came back: its session has ended');
  await writeAuditEntry(t, { action: 'session.reuse_detected', object: id, after: { userId, device } });
}

/** Ends the session of a refresh or access token; a token that is none of ours ends nothing. */
export async function closeSession(ctx: Ctx, token: string): Promise<void> {
  const sessionId = await sessionIdOf(ctx, token);
  if (sessionId) await endSession(ctx, { id: sessionId, reason: 'logout' });
}

/** Of which session of ours the token is; null for any other credential. */
export async function sessionIdOf(ctx: Ctx, token: string): Promise<string | null> {
  const claim = readRefreshToken(ctx, token) ?? (await readAccessToken(ctx, token).catch(() => null));
  return claim?.sessionId ?? null;
}

/** Ends one session, of this login where one is named. False when there was none to end. */
export async function endSession(
  ctx: Ctx,
  ending: { id: string; reason: string; userId?: string },
): Promise<boolean> {
  const { id, reason } = ending;
  const ended = await ctx.system(async (t) => {
    const userId = await revokeSession(t.db, { ...ending, at: t.now() });
    if (userId) await writeAuditEntry(t, { action: 'session.ended', object: id, after: { userId, reason } });
    return userId !== null;
  });
  ctx.cache.drop(cacheKey(id));
  return ended;
}

/** Ends every session of a login, and every access token of it wherever that may be. */
export async function endSessionsOf(t: TxCtx, userId: string, reason: string): Promise<void> {
  const ended = await revokeSessionsOf(t.db, { userId, at: t.now(), reason });
  await raiseTokenVersion(t.db, userId);
  await writeAuditEntry(t, { action: 'sessions.ended', object: userId, after: { ended, reason } });
  t.afterCommit(() => t.cache.dropPrefix(cacheKey('')));
}

/** Ends every session of a login but the one that asks. */
export async function endOtherSessions(
  t: TxCtx,
  { userId, keep, reason }: { userId: string; keep: string | null; reason: string },
): Promise<void> {
  const ended = await revokeSessionsOf(t.db, { userId, at: t.now(), reason, keep });
  await writeAuditEntry(t, {
    action: 'sessions.ended',
    object: userId,
    after: { ended, reason, kept: keep },
  });
  t.afterCommit(() => t.cache.dropPrefix(cacheKey('')));
}

const identityOf = ({ id, authId, email, staffRole }: User): Login => ({
  kind: 'login',
  userId: id,
  authId,
  email,
  staffRole,
});

/** Whose access token this is. @throws EXPIRED_TOKEN */
export async function authenticate(ctx: Ctx, token: string): Promise<Login | null> {
  const claims = await readAccessToken(ctx, token);
  if (!claims) {
    const user = await loginOfSupabase(ctx, token, (subject, load) =>
      ctx.cache.get(cacheKey(`supabase:${subject}`), CACHE_MS, load),
    );
    return user && identityOf(user);
  }
  const user = await ctx.cache.get(cacheKey(claims.sessionId), CACHE_MS, () =>
    findLiveLogin(ctx.read, claims.sessionId, ctx.now()),
  );
  if (user?.authId !== claims.authId || user.tokenVersion !== claims.tokenVersion) return null;
  return identityOf(user);
}

/** Port `renewSession`. Throws while nobody can tell (database away): null would cost the visitor a good session. */
export async function renewSession(ctx: Ctx, refreshToken: string): Promise<RenewedSession | null> {
  return refreshSession(ctx, refreshToken).catch((error: { status?: number }) => {
    if (error.status === 401) return null;
    throw error;
  });
}

const cacheKey = (sessionId: string) => `session:${sessionId}`;

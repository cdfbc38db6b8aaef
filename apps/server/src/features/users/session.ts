import { errors } from '@mekong/kit';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import type { Login, RenewedSession } from '../../platform/features/ports.ts';
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
import {
  ACCESS_SECONDS,
  REFRESH_SECONDS,
  readAccessToken,
  readRefreshToken,
  refreshTokenOf,
  signAccessToken,
} from './tokens.ts';
import type { SessionTokens, User } from './user.ts';

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

/** Opens a session for a login that has proven who it is. */
export async function openSession(ctx: Ctx, user: User): Promise<SessionTokens> {
  const id = ctx.newId('session');
  const expiresAt = after(ctx, REFRESH_SECONDS);
  await ctx.system((t) => insertSession(t.db, { id, user, at: t.now(), expiresAt }));
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
    if (use === 'reused') await revokeSession(t.db, session.id, t.now(), 'refresh token reused');
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

/** Ends the session of a refresh or access token; a token that is none of ours ends nothing. */
export async function closeSession(ctx: Ctx, token: string): Promise<void> {
  const claim = readRefreshToken(ctx, token) ?? (await readAccessToken(ctx, token).catch(() => null));
  if (!claim) return;
  await ctx.system((t) => revokeSession(t.db, claim.sessionId, t.now(), 'logout'));
  ctx.cache.drop(cacheKey(claim.sessionId));
}

/** Ends every session of a login, and every access token of it wherever that may be. */
export async function endSessionsOf(t: TxCtx, userId: string, reason: string): Promise<void> {
  await revokeSessionsOf(t.db, userId, t.now(), reason);
  await raiseTokenVersion(t.db, userId);
  t.afterCommit(() => t.cache.dropPrefix(cacheKey('')));
}

/** Whose access token this is. @throws EXPIRED_TOKEN */
export async function authenticate(ctx: Ctx, token: string): Promise<Login | null> {
  const claims = await readAccessToken(ctx, token);
  if (!claims) return null;
  const user = await ctx.cache.get(cacheKey(claims.sessionId), CACHE_MS, () =>
    findLiveLogin(ctx.read, claims.sessionId, ctx.now()),
  );
  if (user?.authId !== claims.authId || user.tokenVersion !== claims.tokenVersion) return null;
  return {
    kind: 'login',
    userId: user.id,
    authId: user.authId,
    email: user.email,
    staffRole: user.staffRole,
  };
}

/** Port `renewSession`. Throws while nobody can tell (database away): null would cost the visitor a good session. */
export async function renewSession(ctx: Ctx, refreshToken: string): Promise<RenewedSession | null> {
  return refreshSession(ctx, refreshToken).catch((error: { status?: number }) => {
    if (error.status === 401) return null;
    throw error;
  });
}

const cacheKey = (sessionId: string) => `session:${sessionId}`;

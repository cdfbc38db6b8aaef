import { createHmac, timingSafeEqual } from 'node:crypto';
import { errors } from '@mekong/kit';
import { errors as joseErrors, jwtVerify, SignJWT } from 'jose';
import type { Ctx } from '../../platform/context/context.ts';
import type { User } from './user.ts';

export const ACCESS_SECONDS = 24 * 3_600;
export const REFRESH_SECONDS = 30 * 86_400;

/** The one that signs, then its predecessor while that is being replaced. */
function secretsOf(ctx: Ctx): string[] {
  const { jwt, jwtPrevious } = ctx.config.secrets;
  return jwtPrevious ? [jwt, jwtPrevious] : [jwt];
}

const keyOf = (secret: string): Uint8Array => new TextEncoder().encode(secret);

export interface AccessClaims {
  readonly authId: string;
  readonly sessionId: string;
  readonly tokenVersion: number;
}

/** HS256 with Supabase's claims: `sub` is the uuid, `role` never one of ours. */
export function signAccessToken(ctx: Ctx, user: User, sessionId: string, expiresAt: Date): Promise<string> {
  return new SignJWT({ role: 'authenticated', email: user.email, sid: sessionId, tv: user.tokenVersion })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(user.authId)
    .setIssuedAt(ctx.now())
    .setExpirationTime(expiresAt)
    .sign(keyOf(ctx.config.secrets.jwt));
}

/** Three parts with dots between them: no other credential of ours looks so. */
export const looksLikeJwt = (token: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]*$/.test(token);

/** Null for what we did not sign. @throws EXPIRED_TOKEN */
export async function readAccessToken(ctx: Ctx, token: string): Promise<AccessClaims | null> {
  for (const secret of secretsOf(ctx)) {
    const claims = await readSigned(ctx, token, secret);
    if (claims) return claims;
  }
  return null;
}

async function readSigned(ctx: Ctx, token: string, secret: string): Promise<AccessClaims | null> {
  try {
    const rules = { algorithms: ['HS256'], currentDate: ctx.now() };
    const { payload } = await jwtVerify(token, keyOf(secret), rules);
    const { sub, sid, tv } = payload;
    if (typeof sub !== 'string' || typeof sid !== 'string' || typeof tv !== 'number') return null;
    return { authId: sub, sessionId: sid, tokenVersion: tv };
  } catch (error) {
    if (error instanceof joseErrors.JWTExpired) throw errors.EXPIRED_TOKEN();
    return null;
  }
}

const macOf = (secret: string, sessionId: string, generation: number): string =>
  createHmac('sha256', secret)
    .update(`mekong refresh token\n${sessionId}\n${generation}`)
    .digest('base64url');

/** The refresh token of a generation: made anew whenever it is needed, so that none is stored. */
export const refreshTokenOf = (ctx: Ctx, sessionId: string, generation: number): string =>
  `${sessionId}.${generation}.${macOf(ctx.config.secrets.jwt, sessionId, generation)}`;

/** Null for what we did not make. */
export function readRefreshToken(ctx: Ctx, token: string): { sessionId: string; generation: number } | null {
  const match = /^(ses_[0-9a-z]{26})\.(0|[1-9]\d{0,8})\.([\w-]{43})$/.exec(token);
  if (!match) return null;
  const [, sessionId = '', digits = '', mac = ''] = match;
  const generation = Number(digits);
  const ours = secretsOf(ctx).some((secret) =>
    timingSafeEqual(Buffer.from(macOf(secret, sessionId, generation)), Buffer.from(mac)),
  );
  return ours ? { sessionId, generation } : null;
}

import { createHmac, timingSafeEqual } from 'node:crypto';
import { errors } from '@mekong/kit';
import { errors as joseErrors, jwtVerify, SignJWT } from 'jose';
import type { Ctx } from '../../platform/context/context.ts';
import type { User } from './user.ts';

export const ACCESS_SECONDS = 24 * 3_600;
export const REFRESH_SECONDS = 30 * 86_400;

const keyOf = (ctx: Ctx): Uint8Array => new TextEncoder().encode(ctx.config.secrets.jwt);

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
    .sign(keyOf(ctx));
}

/** Three parts with dots between them: no other credential of ours looks so. */
export const looksLikeJwt = (token: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]*$/.test(token);

/** Null for what we did not sign. @throws EXPIRED_TOKEN */
export async function readAccessToken(ctx: Ctx, token: string): Promise<AccessClaims | null> {
  try {
    const { payload } = await jwtVerify(token, keyOf(ctx), { algorithms: ['HS256'], currentDate: ctx.now() });
    const { sub, sid, tv } = payload;
    if (typeof sub !== 'string' || typeof sid !== 'string' || typeof tv !== 'number') return null;
    return { authId: sub, sessionId: sid, tokenVersion: tv };
  } catch (error) {
    if (error instanceof joseErrors.JWTExpired) throw errors.EXPIRED_TOKEN();
    return null;
  }
}

const macOf = (ctx: Ctx, sessionId: string, generation: number): string =>
  createHmac('sha256', ctx.config.secrets.jwt)
    .update(`mekong refresh token\n${sessionId}\n${generation}`)
    .digest('base64url');

/** The refresh token of a generation: made anew whenever it is needed, so that none is stored. */
export const refreshTokenOf = (ctx: Ctx, sessionId: string, generation: number): string =>
  `${sessionId}.${generation}.${macOf(ctx, sessionId, generation)}`;

/** Null for what we did not make. */
export function readRefreshToken(ctx: Ctx, token: string): { sessionId: string; generation: number } | null {
  const match = /^(ses_[0-9a-z]{26})\.(0|[1-9]\d{0,8})\.([\w-]{43})$/.exec(token);
  if (!match) return null;
  const [, sessionId = '', digits = '', mac = ''] = match;
  const generation = Number(digits);
  const expected = Buffer.from(macOf(ctx, sessionId, generation));
  return timingSafeEqual(expected, Buffer.from(mac)) ? { sessionId, generation } : null;
}

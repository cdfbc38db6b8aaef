import { errors } from '@mekong/kit';
import { decodeJwt, type JWTPayload, type JWTVerifyGetKey, errors as joseErrors, jwtVerify } from 'jose';
import type { Ctx } from '../../platform/context/context.ts';
import { outsideFetch } from '../../platform/context/outside.ts';
import type { Services } from '../../platform/context/services.ts';
import { publishedKeys } from './supabase-keys.ts';
import { normalizeEmail } from './user.ts';

/** A Supabase project whose access tokens open this API too. */
export interface SupabaseIssuer {
  readonly issuer: string;
  /** Chosen by the configuration, never by the token: a public key must not be taken for a shared secret. */
  readonly algorithms: readonly string[];
  readonly keyOf: JWTVerifyGetKey;
}

declare module '../../platform/context/services.ts' {
  interface Services {
    /** Null = SUPABASE_URL is not set. */
    readonly supabase: SupabaseIssuer | null;
  }
}

export function supabaseService(ctx: Ctx): Pick<Services, 'supabase'> {
  const { SUPABASE_URL: url, SUPABASE_JWT_SECRET: secret } = ctx.config.values;
  if (url === undefined) return { supabase: null };
  const issuer = `${url.replace(/\/+$/, '')}/auth/v1`;
  if (secret === undefined) {
    const keyOf = publishedKeys(ctx, `${issuer}/.well-known/jwks.json`, outsideFetch);
    return { supabase: { issuer, algorithms: ['ES256', 'RS256'], keyOf } };
  }
  const key = new TextEncoder().encode(secret);
  return { supabase: { issuer, algorithms: ['HS256'], keyOf: async () => key } };
}

export interface SupabaseClaims {
  readonly subject: string;
  /** Lower case. */
  readonly email: string;
  readonly emailVerified: boolean;
}

/** Null for what the project did not sign for one of its people. @throws EXPIRED_TOKEN | UNAVAILABLE without its keys */
export async function readSupabaseToken(ctx: Ctx, token: string): Promise<SupabaseClaims | null> {
  const { supabase } = ctx.services;
  if (!supabase || issuerOf(token) !== supabase.issuer) return null;
  try {
    const { payload } = await jwtVerify(token, supabase.keyOf, {
      issuer: supabase.issuer,
      audience: 'authenticated',
      algorithms: [...supabase.algorithms],
      requiredClaims: ['sub', 'exp'],
      currentDate: ctx.now(),
    });
    return claimsIn(payload);
  } catch (error) {
    if (error instanceof joseErrors.JWTExpired) throw errors.EXPIRED_TOKEN();
    if (error instanceof joseErrors.JOSEError || error instanceof TypeError) return null;
    throw error;
  }
}

/** What the token says of itself: keys are not asked for because of a token that does not even claim to be theirs. */
function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `user_metadata` may be written by its own user, so it proves nothing. */
function claimsIn(payload: JWTPayload): SupabaseClaims | null {
  const { sub, email, is_anonymous: anonymous, email_verified: verified, app_metadata: app } = payload;
  if (typeof sub !== 'string' || !UUID.test(sub) || anonymous === true) return null;
  if (typeof email !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(email)) return null;
  const byService = (app as { email_verified?: unknown } | undefined)?.email_verified;
  return {
    subject: sub,
    email: normalizeEmail(email),
    emailVerified: verified === true || byService === true,
  };
}

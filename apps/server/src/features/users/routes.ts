import { errors } from '@mekong/kit';
import { z } from 'zod';
import { defineRoute } from '../../platform/http/route.ts';
import { instantSchema, wireInstant } from '../../platform/http/shapes.ts';
import { clearSessionCookies, refreshTokenIn, sessionTokenIn, setSessionCookies } from './cookies.ts';
import { closeSession, refreshSession } from './session.ts';

const refreshBody = z.strictObject({ refreshToken: z.string().max(200).optional() });

export const routes = [
  defineRoute({
    method: 'POST',
    path: '/api/v1/auth/refresh',
    summary: 'A fresh pair of tokens; the refresh token is used up',
    scope: 'public',
    limit: 'sensitive',
    idempotency: 'none',
    body: refreshBody,
    output: z.object({ accessToken: z.string(), refreshToken: z.string(), expiresAt: instantSchema }),
    handler: async (ctx, { body, http }) => {
      const token = refreshTokenIn(http, body);
      if (!token) throw errors.INVALID_TOKEN();
      const tokens = await refreshSession(ctx, token);
      setSessionCookies(http, tokens);
      return { ...tokens, expiresAt: wireInstant(tokens.expiresAt) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/auth/logout',
    summary: 'End this session',
    scope: 'public',
    limit: 'sensitive',
    idempotency: 'none',
    body: refreshBody,
    output: z.object({}),
    handler: async (ctx, { body, http }) => {
      const token = sessionTokenIn(http, body);
      if (token) await closeSession(ctx, token);
      clearSessionCookies(http);
      return {};
    },
  }),
];

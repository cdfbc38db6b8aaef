import { errors } from '@mekong/kit';
import { z } from 'zod';
import { userOf } from '../../platform/context/actor.ts';
import { defineRoute } from '../../platform/http/route.ts';
import { instantSchema, wireInstant } from '../../platform/http/shapes.ts';
import {
  clearSessionCookies,
  refreshTokenIn,
  sessionIdIn,
  sessionTokenIn,
  setSessionCookies,
} from './cookies.ts';
import { sessionSchema, sessionView } from './schemas.ts';
import { closeSession, refreshSession } from './session.ts';
import { endOwnSession, listSessions, logOutEverywhere } from './sessions.ts';

const refreshBody = z.strictObject({ refreshToken: z.string().max(200).optional() });
const common = { method: 'POST', limit: 'sensitive', idempotency: 'none' } as const;

export const sessionRoutes = [
  defineRoute({
    ...common,
    path: '/api/v1/auth/refresh',
    summary: 'A fresh pair of tokens; the refresh token is used up',
    scope: 'public',
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
    ...common,
    path: '/api/v1/auth/logout',
    summary: 'End this session',
    scope: 'public',
    body: refreshBody,
    output: z.object({}),
    handler: async (ctx, { body, http }) => {
      const token = sessionTokenIn(http, body);
      if (token) await closeSession(ctx, token);
      clearSessionCookies(http);
      return {};
    },
  }),
  defineRoute({
    ...common,
    path: '/api/v1/auth/logout-all',
    summary: 'End every session of the login, this one too',
    scope: 'session',
    body: z.strictObject({}),
    output: z.object({}),
    handler: async (ctx, { http }) => {
      await logOutEverywhere(ctx, userOf(ctx.actor).userId);
      clearSessionCookies(http);
      return {};
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/auth/sessions',
    summary: 'Where the login is signed in, newest first',
    scope: 'session',
    output: z.array(sessionSchema),
    handler: async (ctx, { http }) => {
      const current = await sessionIdIn(ctx, http);
      const sessions = await listSessions(ctx, userOf(ctx.actor).userId);
      return sessions.map((session) => sessionView(session, current));
    },
  }),
  defineRoute({
    ...common,
    path: '/api/v1/auth/sessions/:id/end',
    summary: 'End one session of the login',
    scope: 'session',
    params: z.object({ id: z.string() }),
    body: z.strictObject({}),
    output: z.object({}),
    handler: async (ctx, { params }) => {
      await endOwnSession(ctx, { userId: userOf(ctx.actor).userId, id: params.id });
      return {};
    },
  }),
];

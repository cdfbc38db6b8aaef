import { z } from 'zod';
import { userOf } from '../../platform/context/actor.ts';
import type { Ctx } from '../../platform/context/context.ts';
import { defineRoute, type Exchange } from '../../platform/http/route.ts';
import { requestEmailChange } from './change-email.ts';
import { changePassword } from './change-password.ts';
import { closeLogin } from './close.ts';
import { clearSessionCookies, sessionIdIn } from './cookies.ts';
import type { Proof } from './proof.ts';
import { closeBody, emailBody, passwordBody } from './schemas.ts';

const common = {
  method: 'POST',
  scope: 'session',
  limit: 'sensitive',
  idempotency: 'none',
  output: z.object({}),
} as const;

const proofOf = async (ctx: Ctx, http: Exchange, password: string | undefined): Promise<Proof> => ({
  userId: userOf(ctx.actor).userId,
  sessionId: await sessionIdIn(ctx, http),
  password,
});

/** What a login may change about itself, with its password. */
export const accountRoutes = [
  defineRoute({
    ...common,
    path: '/api/v1/auth/password',
    summary: 'Change the password; every other session ends',
    body: passwordBody,
    handler: async (ctx, { body, http }) => {
      const proof = await proofOf(ctx, http, body.current);
      await changePassword(ctx, { ...proof, next: body.password });
      return {};
    },
  }),
  defineRoute({
    ...common,
    path: '/api/v1/auth/email',
    summary: 'Ask for another address; it is the login’s once the link that goes there is used',
    status: 202,
    body: emailBody,
    handler: async (ctx, { body, http }) => {
      const proof = await proofOf(ctx, http, body.password);
      await requestEmailChange(ctx, { ...proof, email: body.email });
      return {};
    },
  }),
  defineRoute({
    ...common,
    path: '/api/v1/auth/close',
    summary: 'Close the login for good, and every account that nobody else owns',
    body: closeBody,
    handler: async (ctx, { body, http }) => {
      await closeLogin(ctx, await proofOf(ctx, http, body.password));
      clearSessionCookies(http);
      return {};
    },
  }),
];

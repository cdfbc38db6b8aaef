import type { Ctx } from '../../platform/context/context.ts';
import { defineRoute, type Exchange } from '../../platform/http/route.ts';
import { setSessionCookies } from '../users/cookies.ts';
import { deviceOf } from '../users/device.ts';
import { checkCredentials } from '../users/login.ts';
import { registerUser } from '../users/register.ts';
import { openSession } from '../users/session.ts';
import { setUpFirstStaff } from '../users/staff.ts';
import { enterByLink, resetPassword } from '../users/use-link.ts';
import { languageOf, type User, type WayIn } from '../users/user.ts';
import { firstAccount } from './account.ts';
import {
  linkBody,
  loginBody,
  registerBody,
  resetBody,
  sessionSchema,
  sessionView,
  setupBody,
} from './schemas.ts';

/** Signs a login in: cookies for browsers, tokens in the answer for programs. */
async function signIn(ctx: Ctx, user: User, http: Exchange, by: WayIn) {
  const tokens = await openSession(ctx, user, { device: deviceOf(http.headers['user-agent']), by });
  setSessionCookies(http, tokens);
  const account = await firstAccount(ctx, user.id);
  return sessionView(user, account?.customer ?? null, tokens);
}

const common = { scope: 'public', limit: 'sensitive', idempotency: 'none', output: sessionSchema } as const;

export const authRoutes = [
  defineRoute({
    ...common,
    method: 'POST',
    path: '/api/v1/auth/register',
    summary: 'Make a login and its account',
    body: registerBody,
    status: 201,
    handler: async (ctx, { body, http }) => {
      const language = body.language ?? languageOf(http.headers['accept-language']);
      return signIn(ctx, await registerUser(ctx, { ...body, language }), http, 'registration');
    },
  }),
  defineRoute({
    ...common,
    method: 'POST',
    path: '/api/v1/auth/login',
    summary: 'Sign in by e-mail and password',
    body: loginBody,
    handler: async (ctx, { body, http }) => signIn(ctx, await checkCredentials(ctx, body), http, 'password'),
  }),
  defineRoute({
    ...common,
    method: 'POST',
    path: '/api/v1/auth/magic',
    summary: 'Sign in through a link that was mailed',
    body: linkBody,
    handler: async (ctx, { body, http }) => signIn(ctx, await enterByLink(ctx, body.token), http, 'link'),
  }),
  defineRoute({
    ...common,
    method: 'POST',
    path: '/api/v1/auth/reset',
    summary: 'Set a password through a link that was mailed, and sign in; every other session ends',
    body: resetBody,
    handler: async (ctx, { body, http }) => signIn(ctx, await resetPassword(ctx, body), http, 'reset'),
  }),
  defineRoute({
    ...common,
    method: 'POST',
    path: '/api/v1/setup',
    summary: 'Make the first staff login through the one-time set-up link',
    body: setupBody,
    status: 201,
    handler: async (ctx, { body, http }) => signIn(ctx, await setUpFirstStaff(ctx, body), http, 'setup'),
  }),
];

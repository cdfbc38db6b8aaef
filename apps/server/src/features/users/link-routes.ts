import { z } from 'zod';
import { userOf } from '../../platform/context/actor.ts';
import { defineRoute } from '../../platform/http/route.ts';
import { confirmEmailChange } from './change-email.ts';
import { requestMagicLink, requestReset, requestVerification } from './request-link.ts';
import { addressBody, tokenBody } from './schemas.ts';
import { verifyEmail } from './use-link.ts';

const common = { method: 'POST', limit: 'sensitive', idempotency: 'none', output: z.object({}) } as const;

/** Asking for links and using those that sign nobody in. */
export const linkRoutes = [
  defineRoute({
    ...common,
    path: '/api/v1/auth/reset/request',
    summary: 'Mail a link that resets the password; the same answer whoever has this address',
    scope: 'public',
    status: 202,
    body: addressBody,
    handler: async (ctx, { body }) => {
      await requestReset(ctx, body.email);
      return {};
    },
  }),
  defineRoute({
    ...common,
    path: '/api/v1/auth/magic/request',
    summary: 'Mail a link that signs in; the same answer whoever has this address',
    scope: 'public',
    status: 202,
    body: addressBody,
    handler: async (ctx, { body }) => {
      await requestMagicLink(ctx, body.email);
      return {};
    },
  }),
  defineRoute({
    ...common,
    path: '/api/v1/auth/verify/resend',
    summary: 'Mail the link that verifies the address of this login once more',
    scope: 'session',
    status: 202,
    body: z.strictObject({}),
    handler: async (ctx) => {
      await requestVerification(ctx, userOf(ctx.actor).userId);
      return {};
    },
  }),
  defineRoute({
    ...common,
    path: '/api/v1/auth/verify',
    summary: 'Verify an address through the link that went to it',
    scope: 'public',
    body: tokenBody,
    handler: async (ctx, { body }) => {
      await verifyEmail(ctx, body.token);
      return {};
    },
  }),
  defineRoute({
    ...common,
    path: '/api/v1/auth/email/confirm',
    summary: 'Change the address of a login through the link that went to the new one',
    scope: 'public',
    body: tokenBody,
    handler: async (ctx, { body }) => {
      await confirmEmailChange(ctx, body.token);
      return {};
    },
  }),
];

import { z } from 'zod';
import { customerOf, userOf } from '../../platform/context/actor.ts';
import { defineRoute } from '../../platform/http/route.ts';
import { instantSchema, wireInstant } from '../../platform/http/shapes.ts';
import { findCustomer } from '../customers/get.ts';
import { changeLanguage } from '../users/change-language.ts';
import { getUser, hasPassword } from '../users/get.ts';
import { authRoutes } from './auth-routes.ts';
import { findSeats, listMembersOf } from './repository.ts';
import { customerSchema, customerView, meChangeBody, userSchema, userView } from './schemas.ts';

export const routes = [
  ...authRoutes,
  defineRoute({
    method: 'GET',
    path: '/api/v1/users/me',
    summary: 'Who is signed in, for which account, and what they may do',
    scope: 'session',
    output: z.object({
      user: userSchema,
      hasPassword: z.boolean(),
      customer: customerSchema.nullable(),
      memberRole: z.string().nullable(),
      scopes: z.array(z.string()),
    }),
    handler: async (ctx) => {
      const actor = userOf(ctx.actor);
      const user = await getUser(ctx, actor.userId);
      const customer = actor.customerId ? await findCustomer(ctx, actor.customerId) : null;
      return {
        user: userView(user),
        hasPassword: await hasPassword(ctx, user.id),
        customer: customer && customerView(customer),
        memberRole: actor.memberRole,
        scopes: [...actor.scopes],
      };
    },
  }),
  defineRoute({
    method: 'PATCH',
    path: '/api/v1/users/me',
    summary: 'Change the language of the login’s pages and mails; accounts that it alone owns follow',
    scope: 'session',
    idempotency: 'none',
    body: meChangeBody,
    output: userSchema,
    handler: async (ctx, { body }) =>
      userView(await changeLanguage(ctx, userOf(ctx.actor).userId, body.language)),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/members',
    summary: 'Who may act for the account, and how many the plan allows',
    scope: 'members:read',
    output: z.object({
      seats: z.number().nullable().describe('null = unlimited'),
      members: z.array(
        z.object({ id: z.string(), userId: z.string(), role: z.string(), createdAt: instantSchema }),
      ),
    }),
    handler: async (ctx) => {
      const customerId = customerOf(ctx.actor);
      const { members, seats } = await ctx.tx(async (t) => ({
        members: await listMembersOf(t.db, customerId),
        seats: await findSeats(t.db, customerId),
      }));
      return {
        seats: seats === undefined ? 1 : seats,
        members: members.map((member) => ({ ...member, createdAt: wireInstant(member.createdAt) })),
      };
    },
  }),
];

import { customerOf } from '../../platform/context/actor.ts';
import { defineRoute } from '../../platform/http/route.ts';
import { getCustomer } from './get.ts';
import { customerChangeBody, customerSchema, customerView } from './schemas.ts';
import { updateCustomer } from './update.ts';

/** What an account sees and changes of itself. */
export const accountRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/account',
    summary: 'The account that is acted for',
    scope: 'account:read',
    output: customerSchema,
    handler: async (ctx) => customerView(await ctx.tx((t) => getCustomer(t, customerOf(ctx.actor)))),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/api/v1/account',
    summary: 'Change the account’s name, billing e-mail, time zone or language',
    scope: 'account:write',
    body: customerChangeBody,
    output: customerSchema,
    handler: async (ctx, { body }) => customerView(await updateCustomer(ctx, customerOf(ctx.actor), body)),
  }),
];

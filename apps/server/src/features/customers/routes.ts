import { customerOf } from '../../platform/context/actor.ts';
import { defineRoute } from '../../platform/http/route.ts';
import { idParams } from '../../platform/http/shapes.ts';
import { accountRoutes } from './account-routes.ts';
import { addCustomer } from './add.ts';
import { billingSchema } from './billing.ts';
import { getCustomer } from './get.ts';
import { listCustomers } from './list.ts';
import {
  billingWire,
  customerChangeBody,
  customerSchema,
  customersQuery,
  customerView,
  newCustomerBody,
} from './schemas.ts';
import { updateCustomer } from './update.ts';

export const routes = [
  ...accountRoutes,
  defineRoute({
    method: 'GET',
    path: '/api/v1/customers',
    summary: 'Customers, newest first',
    scope: 'customers:read',
    query: customersQuery,
    output: customerSchema,
    paged: true,
    handler: async (ctx, { query }) => {
      const page = await listCustomers(ctx, query);
      return { items: page.items.map(customerView), next: page.next };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/customers',
    summary: 'Make a customer, who needs no login; of the mode of the API key that makes it',
    scope: 'customers:write',
    body: newCustomerBody,
    output: customerSchema,
    status: 201,
    handler: async (ctx, { body }) => customerView(await addCustomer(ctx, body)),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/customers/:id',
    summary: 'One customer',
    scope: 'customers:read',
    params: idParams,
    output: customerSchema,
    handler: async (ctx, { params }) => customerView(await ctx.tx((t) => getCustomer(t, params.id))),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/api/v1/customers/:id',
    summary: 'Change a customer’s name, e-mail, time zone, language or billing details',
    scope: 'customers:write',
    params: idParams,
    body: customerChangeBody,
    output: customerSchema,
    handler: async (ctx, { params, body }) => customerView(await updateCustomer(ctx, params.id, body)),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/billing-details',
    summary: 'What the account’s invoices say of it',
    scope: 'account:read',
    output: billingWire,
    handler: async (ctx) => (await ctx.tx((t) => getCustomer(t, customerOf(ctx.actor)))).billing,
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/v1/billing-details',
    summary: 'Replace what the account’s next invoices say of it; those that exist stay as they are',
    scope: 'account:write',
    body: billingSchema,
    output: billingWire,
    handler: async (ctx, { body }) =>
      (await updateCustomer(ctx, customerOf(ctx.actor), { billing: body })).billing,
  }),
];

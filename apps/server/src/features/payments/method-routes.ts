import { z } from 'zod';
import { defineRoute } from '../../platform/http/route.ts';
import { idParams, pageQuery } from '../../platform/http/shapes.ts';
import { methodSchema, methodView, setupSchema, setupView, startSetupSchema } from './method-schemas.ts';
import {
  completeSetup,
  listMethods,
  removeMethod,
  setDefaultMethod,
  startSetup,
  viewSetup,
} from './methods.ts';

export const methodRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/payment-methods',
    summary: 'Saved payment methods, newest first',
    scope: 'payment-methods:read',
    query: pageQuery,
    output: methodSchema,
    paged: true,
    handler: async (ctx, { query }) => {
      const page = await listMethods(ctx, query);
      return { items: page.items.map(methodView), next: page.next };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/payment-methods',
    summary: 'Begin to save a payment method; the answer says where the customer agrees',
    scope: 'payment-methods:write',
    limit: 'sensitive',
    body: startSetupSchema,
    output: setupSchema,
    status: 201,
    handler: async (ctx, { body }) => setupView(await startSetup(ctx, body.gateway)),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/payment-methods/setups/:id',
    summary: 'How the saving of a payment method stands',
    scope: 'payment-methods:read',
    params: idParams,
    output: setupSchema,
    handler: async (ctx, { params }) => setupView(await viewSetup(ctx, params.id)),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/payment-methods/setups/:id/complete',
    summary: 'The customer is back from the gateway; a repeat saves nothing twice',
    scope: 'payment-methods:write',
    params: idParams,
    body: z.strictObject({}),
    output: setupSchema,
    handler: async (ctx, { params }) => setupView(await completeSetup(ctx, params.id)),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/payment-methods/:id/default',
    summary: 'Charge this method from now on',
    scope: 'payment-methods:write',
    params: idParams,
    body: z.strictObject({}),
    output: methodSchema,
    handler: async (ctx, { params }) => methodView(await setDefaultMethod(ctx, params.id)),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api/v1/payment-methods/:id',
    summary: 'Remove a saved payment method, here and at the gateway',
    scope: 'payment-methods:write',
    params: idParams,
    output: methodSchema,
    handler: async (ctx, { params }) => methodView(await removeMethod(ctx, params.id)),
  }),
];

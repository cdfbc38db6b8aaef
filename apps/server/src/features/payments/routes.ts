import { defineRoute } from '../../platform/http/route.ts';
import { idParams, pageQuery } from '../../platform/http/shapes.ts';
import { getPayment, listPayments } from './get.ts';
import { paymentSchema, paymentView } from './schemas.ts';

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/payments',
    summary: 'Payments, newest first',
    scope: 'payments:read',
    query: pageQuery,
    output: paymentSchema,
    paged: true,
    handler: async (ctx, { query }) => {
      const page = await listPayments(ctx, query);
      return { items: page.items.map(paymentView), next: page.next };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/payments/:id',
    summary: 'One payment',
    scope: 'payments:read',
    params: idParams,
    output: paymentSchema,
    handler: async (ctx, { params }) => paymentView(await ctx.tx((t) => getPayment(t, params.id))),
  }),
];

import { seesEverybody } from '../../platform/context/actor.ts';
import { defineRoute } from '../../platform/http/route.ts';
import { customerPageQuery, idParams } from '../../platform/http/shapes.ts';
import { chargeInvoice } from './charge.ts';
import { getPaymentDetail, listPayments } from './get.ts';
import { methodRoutes } from './method-routes.ts';
import { chargeSchema, paymentSchema, paymentView } from './schemas.ts';
import { staffRoutes } from './staff-routes.ts';
import { paymentDetailSchema, receiptView } from './staff-schemas.ts';

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/payments',
    summary: 'Payments, newest first',
    scope: 'payments:read',
    query: customerPageQuery,
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
    output: paymentDetailSchema,
    handler: async (ctx, { params }) => {
      const { payment, receipt } = await getPaymentDetail(ctx, params.id);
      return { ...paymentView(payment), receipt: receipt && receiptView(receipt, seesEverybody(ctx.actor)) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/invoices/:id/charge',
    summary: 'Charge what an open invoice owes to a saved payment method',
    scope: 'payments:write',
    params: idParams,
    body: chargeSchema,
    output: paymentSchema,
    status: 201,
    handler: async (ctx, { params, body }) =>
      paymentView(await chargeInvoice(ctx, { invoiceId: params.id, ...body })),
  }),
  ...methodRoutes,
  ...staffRoutes,
];

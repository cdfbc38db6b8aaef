import { z } from 'zod';
import { defineRoute } from '../../platform/http/route.ts';
import { idParams, pageQuery } from '../../platform/http/shapes.ts';
import { refundCredit } from './credit.ts';
import { getRefund, listRefunds } from './get.ts';
import { refundStates } from './refund.ts';
import { requestRefund } from './request.ts';
import { resolveRefund } from './resolve.ts';
import { creditRefundBody, refundSchema, refundView, requestBody } from './schemas.ts';

const listQuery = pageQuery.extend({
  state: z.enum(refundStates).optional(),
  paymentId: z.string().min(1).max(100).optional(),
  customerId: z.string().min(1).max(100).optional(),
});

export const routes = [
  defineRoute({
    method: 'POST',
    path: '/api/v1/refunds',
    summary: 'Give money of a payment back; `pending` until the gateway has done it',
    scope: 'refunds:write',
    status: 201,
    body: requestBody,
    output: refundSchema,
    handler: async (ctx, { body }) =>
      refundView(
        await requestRefund(ctx, {
          paymentId: body.paymentId,
          amount: body.amount ? BigInt(body.amount.amount) : null,
          currency: body.amount?.currency ?? null,
          reason: body.reason,
          note: body.note ?? null,
          access: body.entitlements,
          reference: body.reference ?? null,
        }),
      ),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/refunds',
    summary: 'Refunds, newest first',
    scope: 'refunds:read',
    query: listQuery,
    output: refundSchema,
    paged: true,
    handler: async (ctx, { query }) => {
      const page = await listRefunds(ctx, query);
      return { items: page.items.map(refundView), next: page.next };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/refunds/:id',
    summary: 'One refund',
    scope: 'refunds:read',
    params: idParams,
    output: refundSchema,
    handler: async (ctx, { params }) => refundView(await getRefund(ctx, params.id)),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/refunds/:id/outcome',
    summary: 'Say what became of a refund whose end nobody knows, after a look at the gateway',
    scope: 'refunds:write',
    params: idParams,
    body: z.strictObject({ outcome: z.enum(['given', 'not_given']) }),
    output: refundSchema,
    handler: async (ctx, { params, body }) =>
      refundView(await resolveRefund(ctx, { id: params.id, outcome: body.outcome })),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/customers/:id/credit/refund',
    summary: 'Pay a customer’s credit out, through a payment of theirs or by the seller’s own bank',
    scope: 'refunds:write',
    status: 201,
    params: idParams,
    body: creditRefundBody,
    output: refundSchema,
    handler: async (ctx, { params, body }) =>
      refundView(
        await refundCredit(ctx, {
          customerId: params.id,
          amount: BigInt(body.amount.amount),
          currency: body.amount.currency,
          paymentId: body.paymentId ?? null,
          reason: body.reason,
          note: body.note ?? null,
          reference: body.reference ?? null,
        }),
      ),
  }),
];

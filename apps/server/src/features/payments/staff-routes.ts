import { z } from 'zod';
import { customerOf } from '../../platform/context/actor.ts';
import { defineRoute } from '../../platform/http/route.ts';
import { idParams } from '../../platform/http/shapes.ts';
import { applyCredit, viewCredit } from './credit.ts';
import { recordManualPayment } from './record-manual.ts';
import { resolvePayment } from './resolve.ts';
import { paymentSchema, paymentView } from './schemas.ts';
import {
  applyCreditSchema,
  creditSchema,
  creditUsedSchema,
  creditUsedView,
  creditView,
  recordSchema,
  resolveSchema,
} from './staff-schemas.ts';

export const staffRoutes = [
  defineRoute({
    method: 'POST',
    path: '/api/v1/invoices/:id/payments',
    summary: 'Record money that came in by bank transfer, in cash or otherwise',
    scope: 'payments:record',
    params: idParams,
    body: recordSchema,
    output: paymentSchema,
    status: 201,
    handler: async (ctx, { params, body }) => {
      const { amount, currency, receivedOn, method: channel, force } = body;
      const { reference = null, note = null, fileId = null } = body;
      return paymentView(
        await recordManualPayment(ctx, {
          invoiceId: params.id,
          amount: BigInt(amount),
          currency,
          receivedOn,
          channel,
          reference,
          note,
          fileId,
          force,
        }),
      );
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/invoices/:id/apply-credit',
    summary: 'Pay an open invoice with the customer’s credit',
    scope: 'payments:record',
    params: idParams,
    body: applyCreditSchema,
    output: creditUsedSchema,
    handler: async (ctx, { params, body }) => {
      const amount = body.amount === undefined ? undefined : BigInt(body.amount);
      return creditUsedView(await applyCredit(ctx, { invoiceId: params.id, amount }));
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/payments/:id/resolve',
    summary: 'Decide about a payment that is parked',
    scope: 'attention:write',
    params: idParams,
    body: resolveSchema,
    output: paymentSchema,
    handler: async (ctx, { params, body }) =>
      paymentView(await resolvePayment(ctx, { paymentId: params.id, ...body })),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/customers/:id/credit',
    summary: 'What a customer has with us, per currency',
    scope: 'customers:read',
    params: idParams,
    output: z.array(creditSchema),
    handler: async (ctx, { params }) => (await viewCredit(ctx, params.id)).map(creditView),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/credit',
    summary: 'The account’s own credit, per currency',
    scope: 'payments:read',
    output: z.array(creditSchema),
    handler: async (ctx) => (await viewCredit(ctx, customerOf(ctx.actor))).map(creditView),
  }),
];

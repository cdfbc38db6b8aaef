import { z } from 'zod';
import { defineRoute } from '../../platform/http/route.ts';
import { idParams, pageQuery } from '../../platform/http/shapes.ts';
import { getInvoice, listInvoices } from './get.ts';
import { resendReceipt } from './resend-receipt.ts';
import { invoiceSchema, invoiceView } from './schemas.ts';

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/invoices',
    summary: 'Invoices, newest first',
    scope: 'invoices:read',
    query: pageQuery,
    output: invoiceSchema,
    paged: true,
    handler: async (ctx, { query }) => {
      const page = await listInvoices(ctx, query);
      return { items: page.items.map(invoiceView), next: page.next };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/invoices/:id',
    summary: 'One invoice with its lines',
    scope: 'invoices:read',
    params: idParams,
    output: invoiceSchema,
    handler: async (ctx, { params }) => invoiceView(await getInvoice(ctx, params.id)),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/invoices/:id/receipt',
    summary: 'Mail the receipt of a paid invoice again, to the address of the account',
    scope: 'invoices:read',
    params: idParams,
    status: 202,
    output: z.object({ to: z.string() }),
    handler: (ctx, { params }) => resendReceipt(ctx, params.id),
  }),
];

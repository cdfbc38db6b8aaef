import { invoiceStates } from '@mekong/billing';
import { z } from 'zod';
import { defineRoute } from '../../platform/http/route.ts';
import { idParams, pageQuery } from '../../platform/http/shapes.ts';
import { creditNoteRoutes } from './credit-note-routes.ts';
import { getInvoice, listInvoices } from './get.ts';
import { handRoutes } from './hand-routes.ts';
import { printInvoice } from './print.ts';
import { resendReceipt } from './resend-receipt.ts';
import { invoiceSchema, invoiceView } from './schemas.ts';
import { withNotes } from './view.ts';

const listQuery = pageQuery.extend({
  state: z.enum(invoiceStates).optional().describe('`draft` = written by hand and not issued yet, for staff'),
  overdue: z.literal('true').optional().describe('Open past their due date'),
  customerId: z.string().min(1).max(100).optional(),
});

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/invoices',
    summary: 'Invoices, newest first',
    scope: 'invoices:read',
    query: listQuery,
    output: invoiceSchema,
    paged: true,
    handler: async (ctx, { query }) => {
      const page = await listInvoices(ctx, query);
      return { items: (await withNotes(ctx, page.items)).map(invoiceView), next: page.next };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/invoices/:id',
    summary: 'One invoice with its lines and credit notes',
    scope: 'invoices:read',
    params: idParams,
    output: invoiceSchema,
    handler: async (ctx, { params }) => {
      const invoice = await getInvoice(ctx, params.id);
      const [view] = await withNotes(ctx, [invoice]);
      return invoiceView(view ?? { invoice, creditNotes: [], overdue: false });
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/invoices/:id/pdf',
    summary: 'The invoice as a tagged PDF for archives (PDF/A), in the language of its buyer',
    scope: 'invoices:read',
    params: idParams,
    output: z.instanceof(Buffer),
    download: true,
    handler: async (ctx, { params, http }) => {
      const { name, bytes } = await printInvoice(ctx, params.id);
      http.setDownload({ contentType: 'application/pdf', name });
      return bytes;
    },
  }),
  ...handRoutes,
  ...creditNoteRoutes,
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

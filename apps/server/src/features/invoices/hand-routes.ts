import type { z } from 'zod';
import type { Ctx } from '../../platform/context/context.ts';
import { defineRoute } from '../../platform/http/route.ts';
import { idParams } from '../../platform/http/shapes.ts';
import { changeByHand, finalizeByHand } from './change-by-hand.ts';
import { createByHand } from './create-by-hand.ts';
import { changeBody, createBody, reasonBody } from './hand-schemas.ts';
import type { Invoice } from './invoice.ts';
import { invoiceSchema, invoiceView } from './schemas.ts';
import { withNotes } from './view.ts';
import { voidInvoice, writeOffInvoice } from './void.ts';

async function answer(ctx: Ctx, invoice: Invoice): Promise<z.input<typeof invoiceSchema>> {
  const [view] = await withNotes(ctx, [invoice]);
  return invoiceView(view ?? { invoice, creditNotes: [], overdue: false });
}

const common = { scope: 'invoices:write', output: invoiceSchema } as const;

/** What the seller's people do with invoices. */
export const handRoutes = [
  defineRoute({
    ...common,
    method: 'POST',
    path: '/api/v1/invoices',
    summary: 'Write an invoice by hand, as a draft',
    status: 201,
    body: createBody,
    handler: async (ctx, { body }) => answer(ctx, await createByHand(ctx, body)),
  }),
  defineRoute({
    ...common,
    method: 'PATCH',
    path: '/api/v1/invoices/:id',
    summary: 'Change a draft; lines that are given replace all of its lines',
    params: idParams,
    body: changeBody,
    handler: async (ctx, { params, body }) => answer(ctx, await changeByHand(ctx, params.id, body)),
  }),
  defineRoute({
    ...common,
    method: 'POST',
    path: '/api/v1/invoices/:id/finalize',
    summary: 'Issue a draft: it gets its number and its due date, and is owed',
    params: idParams,
    handler: async (ctx, { params }) => answer(ctx, await finalizeByHand(ctx, params.id)),
  }),
  defineRoute({
    ...common,
    method: 'POST',
    path: '/api/v1/invoices/:id/void',
    summary: 'Give up a draft, or an invoice that nothing has come in for',
    params: idParams,
    body: reasonBody,
    handler: async (ctx, { params, body }) =>
      answer(ctx, await voidInvoice(ctx, { id: params.id, reason: body.reason })),
  }),
  defineRoute({
    ...common,
    method: 'POST',
    path: '/api/v1/invoices/:id/uncollectible',
    summary: 'Write off what nobody will pay; should it be paid after all, it is',
    params: idParams,
    body: reasonBody,
    handler: async (ctx, { params, body }) =>
      answer(ctx, await writeOffInvoice(ctx, { id: params.id, reason: body.reason })),
  }),
];

import { defineRoute } from '../../platform/http/route.ts';
import { idParams, pageQuery } from '../../platform/http/shapes.ts';
import { creditByHand } from './credit-invoice.ts';
import { getCreditNote, listCreditNotes } from './credit-notes.ts';
import { creditBody } from './hand-schemas.ts';
import { creditNoteSchema, creditNoteView } from './schemas.ts';

export const creditNoteRoutes = [
  defineRoute({
    method: 'POST',
    path: '/api/v1/invoices/:id/credit-notes',
    summary:
      'Take something off an invoice: off what is owed, or onto the customer’s credit (money goes back by a refund)',
    scope: 'invoices:write',
    status: 201,
    params: idParams,
    body: creditBody,
    output: creditNoteSchema,
    handler: async (ctx, { params, body }) => {
      const lines = new Map(body.lines?.map((line) => [line.lineId, BigInt(line.amount)]));
      const note = await creditByHand(ctx, {
        invoiceId: params.id,
        currency: body.amount?.currency ?? null,
        part: body.amount ? { amount: BigInt(body.amount.amount) } : { lines },
        reason: body.reason,
        settledBy: body.settledBy,
      });
      return creditNoteView(note);
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/credit-notes',
    summary: 'Credit notes, newest first',
    scope: 'invoices:read',
    query: pageQuery,
    output: creditNoteSchema,
    paged: true,
    handler: async (ctx, { query }) => {
      const page = await listCreditNotes(ctx, query);
      return { items: page.items.map(creditNoteView), next: page.next };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/credit-notes/:id',
    summary: 'One credit note',
    scope: 'invoices:read',
    params: idParams,
    output: creditNoteSchema,
    handler: async (ctx, { params }) => creditNoteView(await getCreditNote(ctx, params.id)),
  }),
];

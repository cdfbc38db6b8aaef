import { invoiceStates } from '@mekong/billing';
import { z } from 'zod';
import { type Column, defineCommand, type Section } from '../../platform/commands/command.ts';
import type { Ctx } from '../../platform/context/context.ts';
import { moneySchema, pageQuery } from '../../platform/http/shapes.ts';
import { finalizeByHand } from './change-by-hand.ts';
import { createByHand, type HandInvoice } from './create-by-hand.ts';
import { listInvoices } from './get.ts';
import { createBody } from './hand-schemas.ts';
import type { Invoice } from './invoice.ts';
import { getOwed } from './owed.ts';
import { invoiceSchema, invoiceView } from './schemas.ts';
import { withNotes } from './view.ts';

const columns: Column[] = [
  { field: 'id', label: 'Invoice' },
  { field: 'number', label: 'Number' },
  { field: 'buyer.name', label: 'Buyer' },
  { field: 'state', label: 'State', as: 'state' },
  { field: 'total', label: 'Total', as: 'money' },
  { field: 'balance', label: 'Owed', as: 'money' },
  { field: 'dueAt', label: 'Due', as: 'date' },
];

const facts: Section[] = [
  { as: 'facts', columns },
  {
    title: 'Lines',
    of: 'lines',
    as: 'table',
    columns: [
      { field: 'description', label: 'Description' },
      { field: 'quantity', label: 'Quantity', as: 'number' },
      { field: 'unitAmount', label: 'Each', as: 'number' },
      { field: 'amount', label: 'Amount', as: 'money' },
    ],
  },
];

async function view(ctx: Ctx, invoice: Invoice): Promise<z.input<typeof invoiceSchema>> {
  const [withOwn] = await withNotes(ctx, [invoice]);
  return invoiceView(withOwn ?? { invoice, creditNotes: [], overdue: false });
}

/** Two steps, each whole: a repeat of the same request goes on where the first was cut off. */
async function create(ctx: Ctx, { issue, ...request }: HandInvoice & { issue: boolean }): Promise<Invoice> {
  const draft = await createByHand(ctx, request);
  return issue && draft.state === 'draft' ? finalizeByHand(ctx, draft.id) : draft;
}

const owedSchema = z.object({
  mode: z.enum(['live', 'test']),
  currencies: z.array(
    z.object({
      currency: z.string(),
      drafts: z.number().int().describe('Written by hand and not issued yet'),
      open: z.number().int(),
      owed: moneySchema,
      overdue: z.number().int().describe('Of the open ones'),
      overdueAmount: moneySchema,
    }),
  ),
});

export const commands = [
  defineCommand({
    name: 'finance invoice-create',
    summary: 'Write an invoice by hand: a draft, or issued at once',
    scope: 'invoices:write',
    input: createBody.safeExtend({
      issue: z.boolean().default(false).describe('Give it its number and its due date now'),
    }),
    positionals: ['customerId'],
    output: invoiceSchema,
    changes: true,
    show: facts,
    examples: [
      {
        says: 'A draft with one line',
        types: 'CUSTOMER --currency USD --lines "description=Setting up,quantity=1,unitAmount=120.00"',
      },
      {
        says: 'Issued at once, due in two weeks',
        types:
          'CUSTOMER --currency USD --lines "description=Training,quantity=2,unitAmount=80.00" --due-in-days 14 --issue',
      },
    ],
    run: async (ctx, input) => view(ctx, await create(ctx, input)),
  }),
  defineCommand({
    name: 'finance invoice-list',
    summary: 'Invoices, newest first',
    scope: 'invoices:read',
    input: pageQuery.extend({
      state: z.enum(invoiceStates).optional().describe('`draft` = written by hand and not issued yet'),
      overdue: z.boolean().optional().describe('Open past their due date'),
      customerId: z.string().min(1).max(100).optional(),
    }),
    output: invoiceSchema,
    paged: true,
    show: [{ as: 'table', columns, empty: 'No invoices.' }],
    examples: [
      { says: 'The newest', types: '--limit 10' },
      { says: 'What should have been paid by now', types: '--overdue' },
    ],
    run: async (ctx, { overdue, ...query }) => {
      const page = await listInvoices(ctx, { ...query, overdue: overdue ? 'true' : undefined });
      return { items: (await withNotes(ctx, page.items)).map(invoiceView), next: page.next };
    },
  }),
  defineCommand({
    name: 'finance status',
    summary: 'What is owed: drafts, open and overdue invoices by currency',
    scope: 'invoices:read',
    input: pageQuery.pick({ mode: true }),
    output: owedSchema,
    show: [
      {
        of: 'currencies',
        as: 'table',
        columns: [
          { field: 'currency', label: 'Currency' },
          { field: 'drafts', label: 'Drafts', as: 'number' },
          { field: 'open', label: 'Open', as: 'number' },
          { field: 'owed', label: 'Owed', as: 'money' },
          { field: 'overdue', label: 'Overdue', as: 'number' },
          { field: 'overdueAmount', label: 'Of it overdue', as: 'money' },
        ],
        empty: 'Nothing is owed.',
      },
    ],
    examples: [{ says: 'All currencies', types: '' }],
    run: async (ctx, input) => {
      const { mode, currencies } = await getOwed(ctx, input);
      return { mode, currencies: currencies.map((one) => ({ ...one })) };
    },
  }),
];

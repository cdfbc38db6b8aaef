import { defineFeature } from '../../platform/features/feature.ts';
import { commands } from './commands.ts';
import './events.ts';
import { queueReceipt, RECEIPT, receiptMail } from './receipt.ts';
import { routes } from './routes.ts';

export const feature = defineFeature({
  name: 'invoices',
  floor: 5,
  requires: ['settings', 'ledger', 'customers'],
  emits: [
    'invoice.drafted',
    'invoice.draft_changed',
    'invoice.finalized',
    'invoice.paid',
    'invoice.part_paid',
    'invoice.voided',
    'invoice.written_off',
    'credit_note.issued',
  ],
  routes,
  commands,
  subscribers: { 'invoice.paid': queueReceipt },
  mails: { [RECEIPT]: receiptMail },
});

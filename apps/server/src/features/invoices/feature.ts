import { defineFeature } from '../../platform/features/feature.ts';
import { queueReceipt, RECEIPT, receiptMail } from './receipt.ts';
import { routes } from './routes.ts';

export const feature = defineFeature({
  name: 'invoices',
  floor: 5,
  requires: ['settings', 'ledger', 'customers'],
  emits: ['invoice.finalized', 'invoice.paid', 'invoice.voided'],
  routes,
  subscribers: { 'invoice.paid': queueReceipt },
  mails: { [RECEIPT]: receiptMail },
});

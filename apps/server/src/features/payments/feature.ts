import { defineFeature } from '../../platform/features/feature.ts';
import { paymentAttention } from './attention.ts';
import { due } from './due.ts';
import { routes } from './routes.ts';
import { queueUnapplied, unappliedMail } from './unapplied-mail.ts';

export const feature = defineFeature({
  name: 'payments',
  floor: 6,
  requires: ['settings', 'ledger', 'gateways', 'customers', 'invoices'],
  emits: ['payment.succeeded', 'payment.failed', 'payment.held', 'payment.unapplied', 'payment.refunded'],
  routes,
  due,
  subscribers: { 'payment.unapplied': queueUnapplied },
  mails: { 'payment-unapplied': unappliedMail },
  attention: paymentAttention,
});

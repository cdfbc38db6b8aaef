import { defineFeature } from '../../platform/features/feature.ts';
import { paymentAttention } from './attention.ts';
import { due } from './due.ts';
import { routes } from './routes.ts';
import { queueUnapplied, unappliedMail } from './unapplied-mail.ts';

export const feature = defineFeature({
  name: 'payments',
  floor: 6,
  requires: ['settings', 'ledger', 'gateways', 'customers', 'files', 'invoices'],
  emits: [
    'payment.succeeded',
    'payment.failed',
    'payment.held',
    'payment.unapplied',
    'payment.refund_answered',
    'payment.refunded',
    'payment.refund_reversed',
    'payment.resolved',
    'payment.return_wanted',
    'payment_method.saved',
    'payment_method.default_changed',
    'payment_method.removed',
  ],
  routes,
  due,
  subscribers: { 'payment.unapplied': queueUnapplied },
  mails: { 'payment-unapplied': unappliedMail },
  attention: paymentAttention,
});

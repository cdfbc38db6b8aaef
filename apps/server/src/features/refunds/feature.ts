import { defineFeature } from '../../platform/features/feature.ts';
import '../payments/events.ts';
import { refundAttention } from './attention.ts';
import { due } from './due.ts';
import './events.ts';
import { queueSettled, REFUND_SETTLED, settledMail } from './mail.ts';
import { onAnswer } from './on-answer.ts';
import { routes } from './routes.ts';
import { giveBackUnapplied } from './unapplied.ts';

export const feature = defineFeature({
  name: 'refunds',
  floor: 7,
  requires: ['settings', 'ledger', 'gateways', 'customers', 'invoices', 'payments'],
  emits: ['refund.requested', 'refund.settled', 'refund.failed', 'refund.reversed'],
  routes,
  due,
  reactions: {
    'payment.refund_answered': (t, event) => onAnswer(t, event.data),
    'payment.unapplied': async (t, event) => {
      if (event.data.giveBack) await giveBackUnapplied(t, event.object, 'This invoice was paid already');
    },
    'payment.return_wanted': (t, event) =>
      giveBackUnapplied(t, event.object, 'This payment did not fit and is returned'),
  },
  subscribers: { 'refund.settled': queueSettled },
  mails: { [REFUND_SETTLED]: settledMail },
  attention: refundAttention,
});

import { defineFeature } from '../../platform/features/feature.ts';
import '../invoices/events.ts';
import '../payments/events.ts';
import { expireCheckout } from './expire.ts';
import { completeOnPayment, failOnDecline } from './react.ts';
import { routes } from './routes.ts';

export const feature = defineFeature({
  name: 'checkout',
  floor: 9,
  requires: ['users', 'catalog', 'gateways', 'customers', 'invoices', 'payments', 'subscriptions'],
  emits: ['checkout.completed'],
  routes,
  due: [
    {
      name: 'checkout.expire',
      table: 'checkouts',
      states: ['open', 'failed', 'canceled', 'expired'],
      time: 'real',
      run: expireCheckout,
    },
  ],
  reactions: {
    'invoice.paid': (t, event) => completeOnPayment(t, event.object),
    'payment.failed': (t, event) => failOnDecline(t, { paymentId: event.object, ...event.data }),
  },
});

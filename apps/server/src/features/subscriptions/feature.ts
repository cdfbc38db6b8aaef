import { defineFeature } from '../../platform/features/feature.ts';
import { activateOnPayment } from './activate.ts';
import '../refunds/events.ts';
import { endWhenDue } from './cancel.ts';
import { endOnRefund } from './end-on-refund.ts';
import { routes } from './routes.ts';

export const feature = defineFeature({
  name: 'subscriptions',
  floor: 8,
  requires: ['settings', 'catalog', 'customers', 'entitlements', 'invoices', 'members', 'refunds'],
  emits: [
    'subscription.activated',
    'subscription.cancel_scheduled',
    'subscription.canceled',
    'subscription.refunded',
  ],
  routes,
  due: [
    {
      name: 'subscriptions.end',
      table: 'subscriptions',
      states: ['trialing', 'active', 'past_due', 'unpaid', 'paused'],
      time: 'business',
      run: endWhenDue,
    },
  ],
  reactions: {
    'refund.settled': (t, event) => endOnRefund(t, event),
    'invoice.paid': async (t, event) => {
      if (!event.customerId) return;
      await activateOnPayment(t, {
        id: event.object,
        source: event.data.source,
        customerId: event.customerId,
      });
    },
  },
});

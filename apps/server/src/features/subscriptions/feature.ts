import { defineFeature } from '../../platform/features/feature.ts';
import '../customers/events.ts';
import { activateOnPayment } from './activate.ts';
import { endWhenDue } from './cancel.ts';
import { keepOpenWhileRunning } from './keep-open.ts';
import { routes } from './routes.ts';

export const feature = defineFeature({
  name: 'subscriptions',
  floor: 8,
  requires: ['catalog', 'customers', 'entitlements', 'invoices', 'members'],
  emits: ['subscription.activated', 'subscription.cancel_scheduled', 'subscription.canceled'],
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
    'customer.closed': async (t, event) => keepOpenWhileRunning(t, event.object),
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

import { defineFeature } from '../../platform/features/feature.ts';
import '../invoices/events.ts';
import '../subscriptions/events.ts';
import { activationRoutes } from './activation-routes.ts';
import { commands } from './commands.ts';
import { issueOnActivation } from './issue-on-activation.ts';
import { issueOnPurchase } from './issue-on-purchase.ts';
import { revokeOfSubscription } from './revoke.ts';
import { routes } from './routes.ts';

export const feature = defineFeature({
  name: 'licenses',
  floor: 9,
  requires: ['settings', 'catalog', 'customers', 'invoices', 'subscriptions'],
  emits: ['license.issued', 'license.revoked', 'license.activated', 'license.deactivated'],
  routes: [...routes, ...activationRoutes],
  commands,
  reactions: {
    'invoice.paid': async (t, event) => {
      if (!event.customerId) return;
      await issueOnPurchase(t, { customerId: event.customerId, invoiceId: event.object });
    },
    'subscription.refunded': async (t, event) => {
      if (event.customerId) await revokeOfSubscription(t, event.object, event.customerId);
    },
    'subscription.activated': async (t, event) => {
      if (!event.customerId) return;
      await issueOnActivation(t, {
        customerId: event.customerId,
        subscriptionId: event.object,
        planVersionId: event.data.planVersionId,
        periodEnd: new Date(event.data.periodEnd),
      });
    },
  },
});

import { defineFeature } from '../../platform/features/feature.ts';
import '../subscriptions/events.ts';
import { issueOnActivation } from './issue-on-activation.ts';
import { revokeOfSubscription } from './revoke.ts';
import { routes } from './routes.ts';

export const feature = defineFeature({
  name: 'licenses',
  floor: 9,
  requires: ['settings', 'catalog', 'customers', 'subscriptions'],
  emits: ['license.issued', 'license.revoked'],
  routes,
  reactions: {
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

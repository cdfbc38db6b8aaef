import { defineFeature } from '../../platform/features/feature.ts';
import { drainEvent } from './drain.ts';
import { healthRoute } from './health.ts';
import { MISSED_EVENTS, unlistedAttention } from './missed.ts';
import { routes } from './routes.ts';

export const feature = defineFeature({
  name: 'reconcile',
  floor: 10,
  requires: ['gateways', 'webhooks-in', 'payments', 'refunds'],
  routes: [...routes, healthRoute],
  schedules: [MISSED_EVENTS],
  attention: unlistedAttention,
  due: [
    {
      name: 'reconcile.webhooks',
      table: 'webhook_events',
      states: ['waiting'],
      time: 'real',
      batch: 50,
      listsDead: true,
      run: drainEvent,
    },
  ],
});

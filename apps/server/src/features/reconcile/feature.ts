import { defineFeature } from '../../platform/features/feature.ts';
import { drainEvent } from './drain.ts';

export const feature = defineFeature({
  name: 'reconcile',
  floor: 10,
  requires: ['webhooks-in', 'payments', 'refunds'],
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

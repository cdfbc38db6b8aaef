import { defineFeature } from '../../platform/features/feature.ts';
import { cacheKey } from './push.ts';
import { routes } from './routes.ts';

export const feature = defineFeature({
  name: 'entitlements',
  floor: 5,
  requires: ['customers'],
  emits: ['entitlements.changed'],
  routes,
  subscribers: {
    // The process that changed them dropped its cache at commit; this reaches the worker's.
    'entitlements.changed': async (t, event) => {
      t.afterCommit(() => t.cache.drop(cacheKey(event.object)));
    },
  },
});

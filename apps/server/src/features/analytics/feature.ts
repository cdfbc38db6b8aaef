import { defineFeature } from '../../platform/features/feature.ts';
import { commands } from './commands.ts';
import { routes } from './routes.ts';

export const feature = defineFeature({
  name: 'analytics',
  floor: 11,
  requires: ['catalog', 'subscriptions'],
  routes,
  commands,
});

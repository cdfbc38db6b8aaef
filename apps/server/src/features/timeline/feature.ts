import { defineFeature } from '../../platform/features/feature.ts';
import { routes } from './routes.ts';

export const feature = defineFeature({
  name: 'timeline',
  floor: 7,
  requires: ['audit', 'customers', 'members'],
  routes,
});

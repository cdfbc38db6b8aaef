import { defineFeature } from '../../platform/features/feature.ts';
import { sellerChecks } from './checks.ts';
import { getSeller } from './get.ts';
import { launchRoutes } from './launch-routes.ts';
import { routes } from './routes.ts';

export const feature = defineFeature({
  name: 'settings',
  floor: 1,
  provides: { seller: getSeller },
  routes: [...routes, ...launchRoutes],
  checks: sellerChecks,
});

import { defineFeature } from '../../platform/features/feature.ts';
import { OWN_PLAN } from './checks.ts';
import { commands } from './commands.ts';
import './events.ts';
import { renewPages } from './renew-pages.ts';
import { routes } from './routes.ts';
import { seedCatalog } from './seed.ts';

export const feature = defineFeature({
  name: 'catalog',
  floor: 2,
  emits: ['plan.created', 'plan.versioned', 'plan.changed', 'plan.archived', 'plan.restored'],
  routes,
  commands,
  checks: [OWN_PLAN],
  subscribers: {
    'plan.created': renewPages,
    'plan.versioned': renewPages,
    'plan.changed': renewPages,
    'plan.archived': renewPages,
    'plan.restored': renewPages,
  },
  seed: seedCatalog,
});

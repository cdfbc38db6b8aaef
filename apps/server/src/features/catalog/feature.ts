import { defineFeature } from '../../platform/features/feature.ts';
import { routes } from './routes.ts';
import { seedCatalog } from './seed.ts';

export const feature = defineFeature({ name: 'catalog', floor: 2, routes, seed: seedCatalog });

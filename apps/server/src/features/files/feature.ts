import { join } from 'node:path';
import { defineFeature } from '../../platform/features/feature.ts';
import { localFileStore } from '../../platform/files/local-store.ts';
import { routes } from './routes.ts';

export const feature = defineFeature({
  name: 'files',
  floor: 2,
  services: (ctx) => ({ files: localFileStore(join(ctx.config.home, 'files')) }),
  routes,
});

import { defineFeature } from '../../platform/features/feature.ts';
import './events.ts';
import { prepareDecoy } from './passwords.ts';
import { routes } from './routes.ts';
import { authenticate, renewSession } from './session.ts';
import { seedDemoStaff } from './staff.ts';

export const feature = defineFeature({
  name: 'users',
  floor: 2,
  emits: ['user.registered', 'user.staff_added'],
  provides: { authenticate, renewSession },
  routes,
  seed: async (ctx) => {
    await prepareDecoy(ctx);
    await seedDemoStaff(ctx);
  },
});

import { defineFeature } from '../../platform/features/feature.ts';
import './events.ts';
import { routes } from './routes.ts';
import { authenticate, renewSession } from './session.ts';
import { seedDemoStaff } from './staff.ts';

export const feature = defineFeature({
  name: 'users',
  floor: 2,
  emits: ['user.registered', 'user.staff_added'],
  provides: { authenticate, renewSession },
  routes,
  seed: seedDemoStaff,
});

import { defineFeature } from '../../platform/features/feature.ts';
import './events.ts';
import { settleDemoStaff } from './demo-staff.ts';
import { prepareDecoy } from './passwords.ts';
import { routes } from './routes.ts';
import { authenticate, renewSession } from './session.ts';
import { looksLikeJwt } from './tokens.ts';

export const feature = defineFeature({
  name: 'users',
  floor: 2,
  emits: ['user.registered', 'user.staff_added'],
  provides: { authenticate: { recognizes: looksLikeJwt, identify: authenticate }, renewSession },
  routes,
  seed: async (ctx) => {
    await prepareDecoy(ctx);
    await settleDemoStaff(ctx);
  },
});

import { defineFeature } from '../../platform/features/feature.ts';
import './events.ts';
import { settleDemoStaff } from './demo-staff.ts';
import { mails } from './mails.ts';
import { prepareDecoy } from './passwords.ts';
import { PURGE } from './purge.ts';
import { routes } from './routes.ts';
import { authenticate, renewSession } from './session.ts';
import { supabaseService } from './supabase-token.ts';
import { looksLikeJwt } from './tokens.ts';

export const feature = defineFeature({
  name: 'users',
  floor: 2,
  emits: ['user.registered', 'user.joined', 'user.staff_added', 'user.language_changed', 'user.closed'],
  provides: { authenticate: { recognizes: looksLikeJwt, identify: authenticate }, renewSession },
  services: supabaseService,
  routes,
  mails,
  schedules: [PURGE],
  seed: async (ctx) => {
    await prepareDecoy(ctx);
    await settleDemoStaff(ctx);
  },
});

import { defineFeature } from '../../platform/features/feature.ts';
import '../customers/events.ts';
import { findMemberships, insertMember } from './repository.ts';
import { routes } from './routes.ts';

export const feature = defineFeature({
  name: 'members',
  floor: 6,
  requires: ['users', 'customers'],
  provides: { memberships: (ctx, userId) => findMemberships(ctx.read, userId) },
  routes,
  reactions: {
    'customer.created': async (t, event) => {
      const { userId } = event.data;
      if (!userId) return;
      const member = {
        id: t.newId('member'),
        customerId: event.object,
        userId,
        role: 'owner' as const,
        at: t.now(),
      };
      await insertMember(t.db, member);
    },
  },
});

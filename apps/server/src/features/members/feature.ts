import type { TxCtx } from '../../platform/context/context.ts';
import { defineFeature } from '../../platform/features/feature.ts';
import '../customers/events.ts';
import '../users/events.ts';
import { followLanguage } from './follow-language.ts';
import { leaveAccounts } from './leave.ts';
import { findMemberships, makeOwner } from './repository.ts';
import { routes } from './routes.ts';

const own = (t: TxCtx, customerId: string, userId: string) =>
  makeOwner(t.db, { id: t.newId('member'), customerId, userId, at: t.now() });

export const feature = defineFeature({
  name: 'members',
  floor: 6,
  requires: ['users', 'customers'],
  provides: { memberships: (ctx, userId) => findMemberships(ctx.read, userId) },
  routes,
  reactions: {
    'customer.created': async (t, event) => {
      if (event.data.userId) await own(t, event.object, event.data.userId);
    },
    // Bought before signing up: the account was there first.
    'user.registered': async (t, event) => {
      if (event.data.customerId) await own(t, event.data.customerId, event.data.userId);
    },
    'user.joined': async (t, event) => own(t, event.data.customerId, event.data.userId),
    'user.language_changed': async (t, { data }) => followLanguage(t, data.userId, data.language),
    'user.closed': async (t, event) => leaveAccounts(t, event.data.userId),
  },
});

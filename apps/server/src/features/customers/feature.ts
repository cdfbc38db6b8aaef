import { defineFeature } from '../../platform/features/feature.ts';
import '../users/events.ts';
import { createCustomer } from './create.ts';
import './events.ts';
import { findCustomer } from './get.ts';
import { routes } from './routes.ts';

export const feature = defineFeature({
  name: 'customers',
  floor: 3,
  requires: ['settings', 'users'],
  emits: ['customer.created', 'customer.updated', 'customer.closed'],
  provides: { customer: findCustomer },
  routes,
  reactions: {
    'user.registered': async (t, event) => {
      const { userId, email, name, company, customerId, language } = event.data;
      if (customerId) return;
      const called = company ?? name ?? email.split('@')[0] ?? email;
      await createCustomer(t, { userId, email, name: called, language });
    },
  },
});

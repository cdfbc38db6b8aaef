import { defineFeature } from '../../platform/features/feature.ts';
import { webhookAttention } from './inbox.ts';
import { routes } from './routes.ts';
import { SEEN } from './seen.ts';

export const feature = defineFeature({
  name: 'webhooks-in',
  floor: 3,
  requires: ['gateways'],
  routes,
  attention: webhookAttention,
  checks: [SEEN],
});

import { defineFeature } from '../../platform/features/feature.ts';
import { gatewayAttention } from './attention.ts';
import { gatewayChecks } from './go-live.ts';
import { routes } from './routes.ts';

export const feature = defineFeature({
  name: 'gateways',
  floor: 2,
  requires: ['settings'],
  routes,
  attention: gatewayAttention,
  checks: gatewayChecks,
  seed: (ctx) => ctx.services.gateways.refresh(ctx),
});

import { defineFeature } from '../../platform/features/feature.ts';
import { identifyKey } from './authenticate.ts';
import './events.ts';
import { looksLikeKey } from './key-text.ts';
import { routes } from './routes.ts';

export const feature = defineFeature({
  name: 'api-keys',
  floor: 4,
  requires: ['customers'],
  emits: ['api_key.created', 'api_key.rotated', 'api_key.revoked'],
  provides: { authenticate: { recognizes: looksLikeKey, identify: identifyKey } },
  routes,
});

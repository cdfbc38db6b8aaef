import { defineFeature } from '../../platform/features/feature.ts';
import { routes } from './routes.ts';

export const feature = defineFeature({ name: 'gateways', floor: 2, routes });

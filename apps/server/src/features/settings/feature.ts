import { defineFeature } from '../../platform/features/feature.ts';
import { getSeller } from './get.ts';
import { routes } from './routes.ts';

export const feature = defineFeature({ name: 'settings', floor: 1, provides: { seller: getSeller }, routes });

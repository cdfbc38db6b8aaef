import { defineFeature } from '../../platform/features/feature.ts';
import { getSeller } from './get.ts';

export const feature = defineFeature({ name: 'settings', floor: 1, provides: { seller: getSeller } });

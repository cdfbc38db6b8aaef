import { defineFeature } from '../../platform/features/feature.ts';

export const feature = defineFeature({ name: 'settings', floor: 1 });

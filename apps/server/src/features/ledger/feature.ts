import { defineFeature } from '../../platform/features/feature.ts';

export const feature = defineFeature({ name: 'ledger', floor: 1 });

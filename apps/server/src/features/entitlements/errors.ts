import { defineErrors } from '@mekong/kit';

export const entitlementErrors = defineErrors({
  FEATURE_IS_METERED: {
    kind: 'business',
    message: 'The feature {feature} is counted by usage and cannot be checked by its limit alone',
    wayForward: 'Read its limit from GET /api/v1/entitlements.',
  },
});

import { defineErrors } from '@mekong/kit';

export const subscriptionErrors = defineErrors({
  SUBSCRIPTION_RUNNING: {
    kind: 'business',
    message: 'A subscription of this account is still running',
    wayForward:
      'Cancel it with immediate effect, or wait for its end; `details.subscriptionId` names it. Then try again.',
  },
});

import { defineErrors } from '@mekong/kit';

export const webhookErrors = defineErrors({
  WEBHOOK_FORGED: {
    kind: 'validation',
    message: 'The webhook could not be verified',
    wayForward: 'Check the webhook id and mode that the gateway was registered with.',
  },
  WEBHOOK_UNVERIFIABLE: {
    kind: 'unavailable',
    message: 'The webhook cannot be verified right now',
    wayForward: 'Nothing was stored; the gateway sends it again.',
  },
});

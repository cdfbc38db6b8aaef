import { defineErrors } from '@mekong/kit';

export const apiKeyErrors = defineErrors({
  API_KEY_NOT_FOUND: {
    kind: 'notFound',
    message: 'There is no such API key',
    wayForward: 'Check the id; another account’s key looks the same as none.',
  },
});

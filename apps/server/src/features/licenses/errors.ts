import { defineErrors } from '@mekong/kit';

export const licenseErrors = defineErrors({
  LICENSE_NOT_FOUND: {
    kind: 'notFound',
    message: 'There is no such license',
    wayForward: 'Check the id; another account’s license looks the same as none.',
  },
  ACTIVATION_NOT_FOUND: {
    kind: 'notFound',
    message: 'There is no such activation',
    wayForward: 'Check the id; another account’s activation looks the same as none.',
  },
  LICENSES_EXHAUSTED: {
    kind: 'business',
    message: 'This account has been given all 10,000 keys of today',
    wayForward: 'Generate further keys tomorrow.',
  },
});

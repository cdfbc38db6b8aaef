import { defineErrors } from '@mekong/kit';

export const gatewayErrors = defineErrors({
  NO_GATEWAY: {
    kind: 'unavailable',
    message: 'No payment gateway is connected for {mode} payments in this currency',
    wayForward: 'Staff connect one under Gateways: paste its keys there, or set them in the environment.',
  },
  CONNECTION_NOT_FOUND: {
    kind: 'notFound',
    message: 'There are no such pasted keys',
    wayForward: 'Keys of the environment are changed there; the list shows which are pasted.',
  },
  LIVE_KEYS_IN_DEVELOPMENT: {
    kind: 'business',
    message: 'These keys of {gateway} move real money, and this is a development server',
    wayForward: 'Paste test keys here, and live keys on the production server.',
  },
});

import { defineErrors } from './define-errors.ts';

/** The codes that belong to no noun, or to several. */
export const errors = defineErrors({
  INVALID_INPUT: {
    kind: 'validation',
    message: 'The request could not be read',
    wayForward: 'Correct what `details` names; sending the same again gives the same answer.',
  },
  SCHEMA_VALIDATION: {
    kind: 'validation',
    message: 'The request does not have the expected shape',
    wayForward:
      'Each entry of `details` names a field and what is wrong with it; the shapes are in /api/openapi.json.',
  },
  PAYLOAD_TOO_LARGE: {
    kind: 'validation',
    status: 413,
    message: 'The request body is too large',
    wayForward: 'Send less at once; split a batch.',
  },
  INVALID_TOKEN: {
    kind: 'authentication',
    message: 'The credential is missing or not valid',
    wayForward: 'Sign in again, or check the API key: it belongs in the header `Authorization: Bearer`.',
  },
  EXPIRED_TOKEN: {
    kind: 'authentication',
    message: 'The session or API key has expired',
    wayForward:
      'Refresh the token at POST /api/v1/auth/refresh or sign in again; of an API key use the successor, or make a new one.',
  },
  INVALID_CREDENTIALS: {
    kind: 'authentication',
    message: 'E-mail or password is wrong',
    wayForward: 'Try again, or reset the password.',
  },
  INSUFFICIENT_PERMISSIONS: {
    kind: 'authorization',
    message: 'This credential may not do that',
    wayForward: 'Ask an owner or admin of the account for the role or scope named in `details`.',
  },
  NOT_FOUND: {
    kind: 'notFound',
    message: 'Nothing was found here',
    wayForward:
      'Check the address and the id; what belongs to another account looks the same as what does not exist.',
  },
  CUSTOMER_NOT_FOUND: {
    kind: 'notFound',
    message: 'There is no such customer',
    wayForward: 'Check the id; another account’s customer looks the same as none.',
  },
  SUBSCRIPTION_NOT_FOUND: {
    kind: 'notFound',
    message: 'There is no such subscription',
    wayForward: 'Check the id; another account’s subscription looks the same as none.',
  },
  METHOD_NOT_ALLOWED: {
    kind: 'validation',
    status: 405,
    message: 'This address does not take that method',
    wayForward: 'The methods of each address are in /api/openapi.json.',
  },
  CONFLICT: {
    kind: 'conflict',
    message: 'Something else changed this at the same time',
    wayForward: 'Read it again and decide anew.',
  },
  IDEMPOTENCY_CONFLICT: {
    kind: 'conflict',
    message: 'This Idempotency-Key was used for a different request',
    wayForward: 'Use a new key for a new request; a repeat must be identical.',
  },
  IDEMPOTENCY_RUNNING: {
    kind: 'conflict',
    message: 'The first request with this Idempotency-Key is still running',
    wayForward: 'Repeat it with the same key after the seconds in Retry-After.',
  },
  PAYMENT_FAILED: {
    kind: 'business',
    message: 'The payment was not accepted',
    wayForward: 'Nothing was charged. Try another payment method.',
  },
  USAGE_LIMIT_EXCEEDED: {
    kind: 'business',
    message: 'The limit of the plan is reached',
    wayForward: 'Wait for the reset named in `details`, or move to a larger plan.',
  },
  INVALID_STATE_TRANSITION: {
    kind: 'business',
    message: 'This {noun} is {from} and cannot become {to}',
    wayForward: 'Read the object again; its state no longer allows this.',
  },
  RATE_LIMITED: {
    kind: 'rateLimit',
    message: 'Too many requests',
    wayForward: 'Wait for the seconds in Retry-After.',
  },
  DATABASE_ERROR: {
    kind: 'internal',
    message: 'The database could not do this',
    wayForward: 'Try again; if it stays, give the request id to the operator.',
  },
  UNEXPECTED_ERROR: {
    kind: 'internal',
    message: 'Internal error',
    wayForward: 'Try again; if it stays, give the request id to the operator.',
  },
  GATEWAY_ERROR: {
    kind: 'gateway',
    message: 'The payment gateway did not answer as expected',
    wayForward:
      'Nothing is lost: what is under way is looked up at the gateway. Do not pay twice; look at the payment first.',
  },
  UNAVAILABLE: {
    kind: 'unavailable',
    message: 'The service cannot answer right now',
    wayForward: 'Repeat after the seconds in Retry-After.',
  },
});

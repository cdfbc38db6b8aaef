import type { SandboxContext } from '../context.ts';
import type { Answer, Call, Route } from '../http.ts';
import type { KeyedOperation, Operation } from './api.ts';
import { captureAnswer, captureOrder, getCapture } from './captures.ts';
import { getDispute } from './disputes.ts';
import { getEvent, listEvents, resendEvent, serveCertificate, verifySignature } from './events-api.ts';
import { getUserInfo, getWebhook } from './merchant.ts';
import { createOrder, getOrder, orderAnswer } from './orders.ts';
import { getRefund, refundAnswer, refundCapture } from './refunds.ts';
import { createSetup, createToken, getSetup, setupAnswer, tokenAnswer } from './setups.ts';
import { issueToken } from './tokens.ts';
import { deleteToken, getToken } from './vault.ts';

const create: KeyedOperation = {
  scope: 'create_order',
  life: 'orders',
  fault: (call) => (chargesToken(call) ? 'charge' : 'create_order'),
  make: createOrder,
  answer: orderAnswer,
};

const capture: KeyedOperation = {
  scope: 'capture',
  life: 'orders',
  fault: () => 'capture',
  make: captureOrder,
  answer: captureAnswer,
};

const refund: KeyedOperation = {
  scope: 'refund',
  life: 'payments',
  fault: () => 'refund',
  make: refundCapture,
  answer: refundAnswer,
};

const setup: KeyedOperation = {
  scope: 'setup',
  life: 'vault',
  fault: () => 'setup',
  make: createSetup,
  answer: setupAnswer,
};

const keep: KeyedOperation = {
  scope: 'payment_token',
  life: 'vault',
  fault: () => 'setup',
  make: createToken,
  answer: tokenAnswer,
};

// Asked before the body is checked: a fault has to strike whether the body is good or not.
const chargesToken = (call: Call): boolean => call.raw.includes('"vault_id"');

/** Every address of the API. */
export const API_ROUTES: Route<Operation>[] = [
  { method: 'POST', path: '/v1/oauth2/token', handler: { open: true, fault: 'token', run: issueToken } },
  { method: 'POST', path: '/v2/checkout/orders', handler: create },
  { method: 'GET', path: '/v2/checkout/orders/{id}', handler: { fault: 'fetch_order', run: getOrder } },
  { method: 'POST', path: '/v2/checkout/orders/{id}/capture', handler: capture },
  { method: 'GET', path: '/v2/payments/captures/{id}', handler: read(getCapture) },
  { method: 'POST', path: '/v2/payments/captures/{id}/refund', handler: refund },
  { method: 'GET', path: '/v2/payments/refunds/{id}', handler: read(getRefund) },
  { method: 'GET', path: '/v3/vault/payment-tokens/{id}', handler: read(getToken) },
  {
    method: 'DELETE',
    path: '/v3/vault/payment-tokens/{id}',
    handler: { fault: 'remove_method', run: deleteToken },
  },
  { method: 'POST', path: '/v3/vault/payment-tokens', handler: keep },
  { method: 'POST', path: '/v3/vault/setup-tokens', handler: setup },
  { method: 'GET', path: '/v3/vault/setup-tokens/{id}', handler: { fault: 'fetch_order', run: getSetup } },
  { method: 'GET', path: '/v1/customer/disputes/{id}', handler: read(getDispute) },
  { method: 'GET', path: '/v1/identity/oauth2/userinfo', handler: { fault: 'check', run: getUserInfo } },
  { method: 'GET', path: '/v1/notifications/webhooks/{id}', handler: { fault: 'check', run: getWebhook } },
  { method: 'POST', path: '/v1/notifications/verify-webhook-signature', handler: read(verifySignature) },
  { method: 'GET', path: '/v1/notifications/webhooks-events', handler: { fault: 'check', run: listEvents } },
  { method: 'GET', path: '/v1/notifications/webhooks-events/{id}', handler: read(getEvent) },
  { method: 'POST', path: '/v1/notifications/webhooks-events/{id}/resend', handler: read(resendEvent) },
  { method: 'GET', path: '/v1/notifications/certs/{id}', handler: { open: true, run: serveCertificate } },
];

function read(run: (ctx: SandboxContext, call: Call) => Answer): Operation {
  return { run };
}

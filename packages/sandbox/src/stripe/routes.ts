import type { Route } from '../http.ts';
import { getAccount, getBalance } from './account.ts';
import type { Operation } from './api.ts';
import { getCharge, getDispute, getMovement, listCharges, listDisputes } from './charges.ts';
import { createCustomer, getCustomer, listCustomers, listMethods } from './customers.ts';
import { getEvent, listEvents } from './events-api.ts';
import { cancelIntent, checkIntent, createIntent, getIntent, listIntents } from './intents.ts';
import { detachMethod, getMethod } from './methods.ts';
import {
  type Check,
  email,
  expand,
  flag,
  ignored,
  list,
  metadata,
  object,
  oneOf,
  paging,
  range,
  text,
  whole,
} from './params.ts';
import { checkRefund, createRefund, getRefund, listRefunds } from './refunds.ts';
import { checkSession, sessionRequest } from './session-request.ts';
import { createSession, expireSession, getSession, getSetup, listLines, listSessions } from './sessions.ts';

const plain = object({ expand });

const order = () => 'fetch_order' as const;

const intentRequest: Check = object(
  {
    amount: whole(0),
    currency: text(3),
    customer: text(),
    payment_method: text(),
    confirm: flag,
    off_session: ignored,
    error_on_requires_action: flag,
    description: text(1_000),
    metadata,
    setup_future_usage: oneOf('off_session', 'on_session'),
    receipt_email: email,
    statement_descriptor: text(22),
    statement_descriptor_suffix: text(22),
    capture_method: oneOf('automatic', 'automatic_async'),
    confirmation_method: oneOf('automatic'),
    automatic_payment_methods: object({ enabled: flag, allow_redirects: oneOf('always', 'never') }, [
      'enabled',
    ]),
    allowed_payment_method_types: ignored,
    return_url: ignored,
    use_stripe_sdk: flag,
    expand,
  },
  ['amount', 'currency'],
);

const refundRequest: Check = object({
  charge: text(),
  payment_intent: text(),
  amount: whole(1),
  reason: oneOf('duplicate', 'fraudulent', 'requested_by_customer'),
  metadata,
  expand,
});

const customerRequest: Check = object({
  email,
  name: text(256),
  description: text(),
  phone: text(20),
  metadata,
  expand,
});

const read = (run: Operation['run'], fault?: Operation['fault']): Operation => ({
  accepts: plain,
  run,
  ...(fault ? { fault } : {}),
});

const listing = (
  filters: Record<string, Check>,
  run: Operation['run'],
  fault?: Operation['fault'],
): Operation => ({
  accepts: object({ ...paging, created: range, ...filters }),
  run,
  ...(fault ? { fault } : {}),
});

/** Every address of Stripe's API, below `/stripe`. */
export const STRIPE_ROUTES: Route<Operation>[] = [
  {
    method: 'POST',
    path: '/v1/checkout/sessions',
    handler: {
      fault: (input) => (input.mode === 'setup' ? 'setup' : 'create_order'),
      accepts: sessionRequest,
      refuse: checkSession,
      run: createSession,
    },
  },
  {
    method: 'GET',
    path: '/v1/checkout/sessions',
    handler: listing(
      {
        customer: text(),
        payment_intent: text(),
        status: oneOf('open', 'complete', 'expired'),
        customer_details: object({ email }),
      },
      listSessions,
      order,
    ),
  },
  { method: 'GET', path: '/v1/checkout/sessions/{id}', handler: read(getSession, order) },
  {
    method: 'GET',
    path: '/v1/checkout/sessions/{id}/line_items',
    handler: { accepts: object(paging), run: listLines },
  },
  { method: 'POST', path: '/v1/checkout/sessions/{id}/expire', handler: read(expireSession) },
  {
    method: 'POST',
    path: '/v1/payment_intents',
    handler: { fault: () => 'charge', accepts: intentRequest, refuse: checkIntent, run: createIntent },
  },
  {
    method: 'GET',
    path: '/v1/payment_intents',
    handler: listing({ customer: text() }, listIntents, order),
  },
  { method: 'GET', path: '/v1/payment_intents/{id}', handler: read(getIntent, order) },
  {
    method: 'POST',
    path: '/v1/payment_intents/{id}/cancel',
    handler: {
      accepts: object({
        cancellation_reason: oneOf('duplicate', 'fraudulent', 'requested_by_customer', 'abandoned'),
        expand,
      }),
      run: cancelIntent,
    },
  },
  {
    method: 'GET',
    path: '/v1/charges',
    handler: listing({ customer: text(), payment_intent: text() }, listCharges),
  },
  { method: 'GET', path: '/v1/charges/{id}', handler: read(getCharge) },
  { method: 'GET', path: '/v1/balance_transactions/{id}', handler: read(getMovement) },
  {
    method: 'GET',
    path: '/v1/disputes',
    handler: listing({ charge: text(), payment_intent: text() }, listDisputes),
  },
  { method: 'GET', path: '/v1/disputes/{id}', handler: read(getDispute) },
  {
    method: 'POST',
    path: '/v1/refunds',
    handler: { fault: () => 'refund', accepts: refundRequest, refuse: checkRefund, run: createRefund },
  },
  {
    method: 'GET',
    path: '/v1/refunds',
    handler: listing({ charge: text(), payment_intent: text() }, listRefunds),
  },
  { method: 'GET', path: '/v1/refunds/{id}', handler: read(getRefund) },
  {
    method: 'POST',
    path: '/v1/customers',
    handler: { accepts: customerRequest, run: createCustomer },
  },
  { method: 'GET', path: '/v1/customers', handler: listing({ email }, listCustomers) },
  { method: 'GET', path: '/v1/customers/{id}', handler: read(getCustomer) },
  {
    method: 'GET',
    path: '/v1/customers/{id}/payment_methods',
    handler: listing({ type: text() }, listMethods),
  },
  { method: 'GET', path: '/v1/payment_methods/{id}', handler: read(getMethod) },
  {
    method: 'POST',
    path: '/v1/payment_methods/{id}/detach',
    handler: read(detachMethod, () => 'remove_method'),
  },
  { method: 'GET', path: '/v1/setup_intents/{id}', handler: read(getSetup, order) },
  { method: 'GET', path: '/v1/account', handler: read(getAccount, () => 'check') },
  { method: 'GET', path: '/v1/balance', handler: read(getBalance, () => 'check') },
  {
    method: 'GET',
    path: '/v1/events',
    handler: listing(
      { type: text(), types: list(text(), 20), delivery_success: flag },
      listEvents,
      () => 'check',
    ),
  },
  { method: 'GET', path: '/v1/events/{id}', handler: read(getEvent) },
];

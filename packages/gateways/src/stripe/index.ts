import type { Capabilities, Gateway, GatewayDeps } from '../port.ts';
import { minimum, stripeCurrencies } from './amount.ts';
import { chargeSaved, fetchCapture } from './charges.ts';
import { check } from './check.ts';
import { createStripeClient } from './client.ts';
import type { StripeConnection } from './connection.ts';
import { findCharge } from './find-charge.ts';
import { listEvents } from './list-events.ts';
import { captureOrder, createOrder, fetchOrder, type Tools } from './orders.ts';
import { fetchRefund, refund } from './refunds.ts';
import { beginSetup, completeSetup, fetchSetup, removeMethod } from './setups.ts';
import { verifyDelivery } from './webhook.ts';

export {
  type StripeConnection,
  type StripeKeys,
  type StripeSimulator,
  stripeConnections,
} from './connection.ts';

// A card may be refunded at any age; other methods have windows of their own, which Stripe enforces.
const capabilities: Capabilities = {
  currencies: stripeCurrencies,
  idempotencyHours: 24,
  saveMethod: true,
  capturesOnApproval: true,
  refundWindowDays: null,
  minimum,
};

/** Stripe behind the port: Checkout Sessions, saved methods, refunds and webhooks of one connection. */
export function createStripeGateway(deps: GatewayDeps, connection: StripeConnection): Gateway {
  const tools: Tools = { client: createStripeClient(deps, connection), now: deps.now };
  return {
    name: 'stripe',
    kind: connection.kind,
    capabilities,
    createOrder: (request) => createOrder(tools, request),
    captureOrder: (request) => captureOrder(tools, request),
    fetchOrder: (orderId) => fetchOrder(tools, orderId),
    fetchCapture: (captureId) => fetchCapture(tools, captureId),
    chargeSaved: (request) => chargeSaved(tools, request),
    findCharge: (search) => findCharge(tools, search),
    beginSetup: (request) => beginSetup(tools, request),
    completeSetup: (request) => completeSetup(tools, request),
    fetchSetup: (id) => fetchSetup(tools, id),
    removeMethod: (token) => removeMethod(tools, token),
    refund: (request) => refund(tools, request),
    fetchRefund: (refundId) => fetchRefund(tools, refundId),
    verify: async (delivery) => verifyDelivery({ connection, now: deps.now }, delivery),
    listEvents: (search) => listEvents(tools, search),
    check: () => check(tools),
  };
}

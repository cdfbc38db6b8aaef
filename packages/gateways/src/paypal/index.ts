import type { Capabilities, Gateway, GatewayDeps } from '../port.ts';
import { payPalCurrencies } from './amount.ts';
import { createCertificateStore } from './certificates.ts';
import { check } from './check.ts';
import { createPayPalClient } from './client.ts';
import type { PayPalConnection } from './connection.ts';
import { listEvents } from './list-events.ts';
import { captureOrder, createOrder, fetchOrder, type Tools } from './orders.ts';
import { createPostback } from './postback.ts';
import { fetchCapture, fetchRefund, refund } from './refunds.ts';
import { chargeSaved, removeMethod } from './saved-methods.ts';
import { beginSetup, completeSetup, fetchSetup } from './setups.ts';
import { type Verifier, verifyDelivery } from './webhook.ts';

export {
  type CertificateSource,
  type PayPalConnection,
  type PayPalKeys,
  type PayPalSimulator,
  payPalConnections,
} from './connection.ts';

// Six hours is what PayPal promises for orders; refunds keep their keys for 45 days.
const capabilities: Capabilities = {
  currencies: payPalCurrencies,
  idempotencyHours: 6,
  saveMethod: true,
  capturesOnApproval: false,
  refundWindowDays: 180,
  minimum: () => null,
};

// PayPal finds orders by its own ids alone, and its transaction report runs hours behind: it cannot prove absence.
const notSearchable = {
  kind: 'unknown',
  code: 'NOT_SEARCHABLE',
  message: 'PayPal finds no order by our id',
} as const;

/** PayPal behind the port: orders, vault, refunds and webhooks of one connection. Holds a token and certificates. */
export function createPayPalGateway(deps: GatewayDeps, connection: PayPalConnection): Gateway {
  const client = createPayPalClient(deps, connection);
  const tools: Tools = { client, now: deps.now };
  const verifier: Verifier = {
    connection,
    certificates: createCertificateStore(connection.certificates),
    now: deps.now,
    postback: createPostback(client, connection.webhookId),
  };
  return {
    name: 'paypal',
    kind: connection.kind,
    capabilities,
    createOrder: (request) => createOrder(tools, request),
    captureOrder: (request) => captureOrder(tools, request),
    fetchOrder: (orderId) => fetchOrder(tools, orderId),
    fetchCapture: (captureId) => fetchCapture(tools, captureId),
    chargeSaved: (request) => chargeSaved(tools, request),
    findCharge: async () => notSearchable,
    beginSetup: (request) => beginSetup(tools, request),
    completeSetup: (request) => completeSetup(tools, request),
    fetchSetup: (id) => fetchSetup(tools, id),
    removeMethod: (token) => removeMethod(tools, token),
    refund: (request) => refund(tools, request),
    fetchRefund: (refundId) => fetchRefund(tools, refundId),
    verify: (delivery) => verifyDelivery(verifier, delivery),
    listEvents: (search) => listEvents(tools, search),
    check: () => check(tools),
  };
}

import type { Order } from './paypal/order-record.ts';
import type { PayPalDispute, SetupToken } from './paypal/records.ts';
import { STRIPE_TABLES, type StripeTables } from './stripe/records.ts';

/** The gateways that are played here. */
export type GatewayName = 'paypal' | 'stripe';

/** A capture: money that moved from the buyer to the merchant, or is on its way. Amounts in minor units. */
export interface Capture {
  id: string;
  orderId: string;
  unit: number;
  status: 'COMPLETED' | 'PENDING' | 'DECLINED' | 'PARTIALLY_REFUNDED' | 'REFUNDED';
  reason: 'ECHECK' | null;
  currency: string;
  minor: bigint;
  feeMinor: bigint;
  refundedMinor: bigint;
  customId: string | null;
  invoiceId: string | null;
  createdAt: Date;
  updatedAt: Date;
  clearsAt: Date | null;
}

/** A refund of one capture. `clearsAt` is set while it is pending. Amount in minor units. */
export interface Refund {
  id: string;
  captureId: string;
  status: 'COMPLETED' | 'PENDING';
  currency: string;
  minor: bigint;
  totalRefundedMinor: bigint;
  customId: string | null;
  invoiceId: string | null;
  note: string | null;
  createdAt: Date;
  updatedAt: Date;
  clearsAt: Date | null;
}

/** A saved way to pay. `declines` makes its next charges fail. */
export interface VaultToken {
  id: string;
  customerId: string;
  merchantCustomerId: string | null;
  /** Null when it was saved without a purchase. */
  orderId: string | null;
  usageType: string;
  instrument: string;
  declines: boolean;
  createdAt: Date;
  deletedAt: Date | null;
}

/** What a PayPal-Request-Id stood for; `status` is the first answer's. */
export interface RequestKey {
  scope: string;
  key: string;
  hash: string;
  ref: string;
  status: number;
  expiresAt: Date;
}

/** An event as sent: `body` is the exact text of every delivery. An earlier version kept PayPal's only, without `gateway`. */
export interface WebhookEvent {
  id: string;
  gateway?: GatewayName;
  type: string;
  transactionId: string;
  body: string;
  createdAt: Date;
}

/** One event on its way to one receiver; `attempts` counts the sendings so far. */
export interface Delivery {
  id: string;
  eventId: string;
  state: 'pending' | 'delivered' | 'failed' | 'lost';
  attempts: number;
  dueAt: Date;
  lastStatus: number | null;
  lastAttemptAt: Date | null;
  transmissions: string[];
}

/** A key pair with its certificate; `caPem` is the root that issued it. */
export interface Identity {
  certId: string;
  certPem: string;
  keyPem: string;
  caPem: string;
}

/** One planned misbehaviour; `times` counts down. */
export interface Fault {
  on:
    | 'create_order'
    | 'capture'
    | 'refund'
    | 'token'
    | 'fetch_order'
    | 'webhook'
    | 'charge'
    | 'setup'
    | 'remove_method'
    | 'check';
  kind:
    | '500'
    | '500_after'
    | 'timeout_before'
    | 'timeout_after'
    | 'garbage'
    | '429'
    | 'replayed_500'
    | 'slow';
  /** Strikes at this gateway only; at any when absent. */
  gateway?: GatewayName;
  times?: number;
  orderId?: string;
  ms?: number;
}

/** Misbehaviour by chance: `rate` of the calls (0 to 1), the same ones for the same seed. */
export interface RandomFaults {
  rate: number;
  seed: number;
  on?: Fault['on'][];
  kinds?: Fault['kind'][];
}

/** How a refund goes: both wait for days first. */
export type RefundEnd = 'pending' | 'fails';

/** Everything the sandbox remembers. Names ending in `At` are instants, in `Minor` or `minor` amounts. */
export interface SandboxState extends StripeTables {
  version: 1;
  clientId: string;
  clientSecret: string;
  webhookId: string;
  stripeSecretKey: string;
  stripeWebhookSecret: string;
  identity: Identity;
  rogue: Identity | null;
  accessTokens: Record<string, { expiresAt: Date }>;
  orders: Record<string, Order>;
  captures: Record<string, Capture>;
  refunds: Record<string, Refund>;
  vault: Record<string, VaultToken>;
  vaultAsync: boolean;
  setups: Record<string, SetupToken>;
  disputes: Record<string, PayPalDispute>;
  requestKeys: Record<string, RequestKey>;
  events: Record<string, WebhookEvent>;
  deliveries: Record<string, Delivery>;
  /** How the next refunds at Stripe end: one entry each. */
  nextRefunds: RefundEnd[];
  hold: boolean;
  loseNext: number;
  delayMs: number;
  faults: Fault[];
  random: RandomFaults | null;
  randomState: number;
}

/** The parts of the state that grow: rows by id, in the order they were made. */
export const TABLES = [
  'orders',
  'captures',
  'refunds',
  'vault',
  'requestKeys',
  'events',
  'deliveries',
  'setups',
  'disputes',
  ...STRIPE_TABLES,
] as const;

/** The name of such a part. */
export type TableName = (typeof TABLES)[number];

/** What a program needs to speak to the gateways. */
export type Secrets = Pick<
  SandboxState,
  'clientId' | 'clientSecret' | 'webhookId' | 'stripeSecretKey' | 'stripeWebhookSecret'
>;

/** The state of a sandbox that nobody has used yet. */
export function emptyState(identity: Identity, secrets: Secrets): SandboxState {
  return {
    version: 1,
    ...secrets,
    identity,
    rogue: null,
    accessTokens: {},
    orders: {},
    captures: {},
    refunds: {},
    vault: {},
    vaultAsync: false,
    setups: {},
    disputes: {},
    requestKeys: {},
    events: {},
    deliveries: {},
    stripeSessions: {},
    stripeIntents: {},
    stripeCharges: {},
    stripeRefunds: {},
    stripeCustomers: {},
    stripeMethods: {},
    stripeSetups: {},
    stripeDisputes: {},
    stripeKeys: {},
    nextRefunds: [],
    hold: false,
    loseNext: 0,
    delayMs: 0,
    faults: [],
    random: null,
    randomState: 0,
  };
}

/** The row of an id; null when there is none, also for names that every object has. */
export function find<Row>(rows: Record<string, Row>, id: string | undefined): Row | null {
  return id !== undefined && Object.hasOwn(rows, id) ? (rows[id] ?? null) : null;
}

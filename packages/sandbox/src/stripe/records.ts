/**
 * Words of the merchant by name, kept as pairs: a name of theirs that ends in `At` or `Minor` would else be read back
 * as a date or an amount.
 */
export type Pairs = [name: string, value: string][];

/** One line of a checkout: `minor` is the price of one. */
export interface SessionLine {
  id: string;
  name: string;
  description: string | null;
  minor: bigint;
  quantity: number;
}

/** A checkout on Stripe's page. `minor` is its total, 0 where a card is only kept. */
export interface StripeSession {
  id: string;
  mode: 'payment' | 'setup';
  status: 'open' | 'complete' | 'expired';
  paymentStatus: 'unpaid' | 'paid' | 'no_payment_required';
  currency: string | null;
  minor: bigint;
  lines: SessionLine[];
  customerId: string | null;
  customerCreation: 'always' | 'if_required' | null;
  customerEmail: string | null;
  buyerEmail: string | null;
  clientReferenceId: string | null;
  metadata: Pairs;
  forIntent: IntentWish;
  intentId: string | null;
  setupId: string | null;
  successUrl: string;
  cancelUrl: string | null;
  sellerName: string | null;
  locale: string | null;
  submitType: string | null;
  createdAt: Date;
  expiresAt: Date;
}

/** What a checkout hands on to the payment that it makes. */
export interface IntentWish {
  description: string | null;
  metadata: Pairs;
  setupFutureUsage: 'off_session' | 'on_session' | null;
  receiptEmail: string | null;
  statementDescriptor: string | null;
}

/** Why a card was refused; `code` and `declineCode` in Stripe's words. */
export interface Decline {
  code: string;
  declineCode: string | null;
  message: string;
}

/** A payment with all its tries; `chargeId` is the last of them. */
export interface StripeIntent {
  id: string;
  clientSecret: string;
  status:
    | 'requires_payment_method'
    | 'requires_confirmation'
    | 'requires_action'
    | 'processing'
    | 'succeeded'
    | 'canceled';
  currency: string;
  minor: bigint;
  sessionId: string | null;
  customerId: string | null;
  methodId: string | null;
  chargeId: string | null;
  failedMethodId: string | null;
  failure: Decline | null;
  description: string | null;
  metadata: Pairs;
  setupFutureUsage: 'off_session' | 'on_session' | null;
  receiptEmail: string | null;
  statementDescriptor: string | null;
  cancellationReason: string | null;
  canceledAt: Date | null;
  createdAt: Date;
}

/** One try to take the money. `clearsAt` is set while money from a bank is on its way, `clears` says how that ends. */
export interface StripeCharge {
  id: string;
  intentId: string;
  sessionId: string | null;
  status: 'succeeded' | 'pending' | 'failed';
  currency: string;
  minor: bigint;
  feeMinor: bigint;
  refundedMinor: bigint;
  customerId: string | null;
  methodId: string;
  description: string | null;
  metadata: Pairs;
  receiptEmail: string | null;
  statementDescriptor: string | null;
  failure: Decline | null;
  disputeId: string | null;
  clears: 'succeeded' | 'failed' | null;
  clearsAt: Date | null;
  createdAt: Date;
}

/** Money given back. `clears` says how one that is on its way will end. */
export interface StripeRefund {
  id: string;
  chargeId: string;
  intentId: string;
  status: 'succeeded' | 'pending' | 'failed';
  currency: string;
  minor: bigint;
  reason: string | null;
  metadata: Pairs;
  failureReason: string | null;
  clears: 'succeeded' | 'failed' | null;
  clearsAt: Date | null;
  createdAt: Date;
}

/** A buyer as the merchant knows them. */
export interface StripeCustomer {
  id: string;
  email: string | null;
  name: string | null;
  description: string | null;
  phone: string | null;
  metadata: Pairs;
  invoicePrefix: string;
  createdAt: Date;
}

/** A way to pay; `instrument` names it in the table of cards. `declines` makes later charges fail with that code. */
export interface StripeMethod {
  id: string;
  type: string;
  instrument: string;
  customerId: string | null;
  wasDetached: boolean;
  email: string | null;
  declines: string | null;
  createdAt: Date;
}

/** A card to be kept without a payment. */
export interface StripeSetup {
  id: string;
  clientSecret: string;
  status: 'requires_payment_method' | 'succeeded' | 'canceled';
  sessionId: string | null;
  customerId: string | null;
  methodId: string | null;
  failedMethodId: string | null;
  failure: Decline | null;
  description: string | null;
  metadata: Pairs;
  cancellationReason: string | null;
  createdAt: Date;
}

/** The buyer's bank wants the money of a charge back. */
export interface StripeDispute {
  id: string;
  chargeId: string;
  intentId: string;
  currency: string;
  minor: bigint;
  status: 'needs_response' | 'won' | 'lost';
  dueAt: Date;
  createdAt: Date;
}

/** The first answer under an Idempotency-Key, as sent. */
export interface StripeKey {
  id: string;
  path: string;
  hash: string;
  status: number;
  body: string;
  requestId: string;
  expiresAt: Date;
}

/** What Stripe remembers: rows by id, in the order they were made. */
export interface StripeTables {
  stripeSessions: Record<string, StripeSession>;
  stripeIntents: Record<string, StripeIntent>;
  stripeCharges: Record<string, StripeCharge>;
  stripeRefunds: Record<string, StripeRefund>;
  stripeCustomers: Record<string, StripeCustomer>;
  stripeMethods: Record<string, StripeMethod>;
  stripeSetups: Record<string, StripeSetup>;
  stripeDisputes: Record<string, StripeDispute>;
  stripeKeys: Record<string, StripeKey>;
}

/** Their names. */
export const STRIPE_TABLES = [
  'stripeSessions',
  'stripeIntents',
  'stripeCharges',
  'stripeRefunds',
  'stripeCustomers',
  'stripeMethods',
  'stripeSetups',
  'stripeDisputes',
  'stripeKeys',
] as const satisfies (keyof StripeTables)[];

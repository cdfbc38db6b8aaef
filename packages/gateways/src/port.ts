import type { Money } from '@mekong/kit';

export type GatewayName = 'paypal' | 'stripe' | 'polar' | 'gumroad' | 'manual';

/** Which of a gateway's worlds a connection talks to; `live` alone moves real money. */
export type ConnectionKind = 'sandbox' | 'test' | 'live';

/**
 * What a gateway answered to a write.
 * - `ok`: it happened, `value` is the gateway's object.
 * - `pending`: accepted, not final; re-read later.
 * - `declined`: final for this attempt: the buyer's side, the method or the gateway's judgement said no.
 * - `rejected`: our request was wrong (4xx that repeating cannot cure); nothing happened.
 * - `unknown`: nobody can say whether it happened (timeout, broken connection, 5xx, garbage). Look it up before
 *   repeating.
 *
 * `code` is the gateway's own word in capitals, except for what every gateway has to tell in the same one:
 * - declined: `AUTHENTICATION_REQUIRED` (the buyer must come back to confirm), `METHOD_GONE` (the buyer must give
 *   another), `CAPTURE_DECLINED`, `CAPTURE_FAILED` (an order's money was refused for good), `TRANSACTION_DISPUTED` (no
 *   refund while the bank asks for the money back), `REFUND_FAILED_INSUFFICIENT_FUNDS` (the seller's balance is too low);
 * - rejected: `ORDER_NOT_APPROVED`, `SETUP_NOT_APPROVED` (the buyer has not agreed), `CAPTURE_FULLY_REFUNDED`,
 *   `REFUND_AMOUNT_EXCEEDED`, `CURRENCY_NOT_SUPPORTED`;
 * - unknown: `TIMEOUT`, `CONNECTION_LOST` (sent, not answered), `UNREACHABLE` (never sent), `RATE_LIMIT_REACHED`,
 *   `GARBAGE` (an answer that is not the gateway's), `…_IN_PROGRESS` (an earlier call is still at work).
 */
export type Outcome<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'pending'; value: T }
  | { kind: 'declined'; code: string; message: string; debugId?: string }
  | { kind: 'rejected'; code: string; message: string; debugId?: string }
  | {
      kind: 'unknown';
      code: string;
      message: string;
      debugId?: string;
      retryAfterSeconds?: number;
      /**
       * The gateway may have kept this answer under the key and would repeat it for as long as the key lives: look the
       * object up, and make a new attempt only when it is absent. Never set for a call that was not answered.
       */
      recorded?: boolean;
    };

/** Object read back from the gateway; `absent` proves that the gateway has no such object. */
export type Lookup<T> =
  | { kind: 'found'; value: T }
  | { kind: 'absent' }
  | { kind: 'unknown'; code: string; message: string; retryAfterSeconds?: number };

export interface OrderRequest {
  /** Our id of the payment; goes into `custom_id` / `metadata` and comes back on every object and event. */
  paymentId: string;
  /** Unique per merchant at the gateway: our attempt's id, shown to the buyer's support as invoice reference. */
  reference: string;
  /** Repeated within its life it makes nothing twice. */
  idempotencyKey: string;
  total: Money;
  description: string;
  buyerEmail?: string;
  /** The seller's name, as the buyer is to see it on the gateway's page. */
  brand?: string;
  returnUrl: string;
  cancelUrl: string;
  /** Keep the method for renewals (PayPal vault, Stripe setup_future_usage). */
  saveMethod: boolean;
}

export type OrderState = 'created' | 'approved' | 'completed' | 'canceled';
export type CaptureState =
  | 'completed'
  | 'pending'
  | 'declined'
  | 'refunded'
  | 'partially_refunded'
  | 'failed';

export interface GatewayCapture {
  id: string;
  /** The order that it belongs to; `fetchOrder` takes it. A charge without a buyer may be its own order. */
  orderId: string;
  state: CaptureState;
  amount: Money;
  /** What the gateway kept, in the currency of `amount`; null while it does not say. */
  fee: Money | null;
  paymentId: string | null;
  refunded: Money;
  /** The buyer's bank wants the money back: no refund meanwhile. False where a capture does not tell (PayPal's). */
  disputed: boolean;
  createdAt: Date;
}

export interface GatewayOrder {
  id: string;
  state: OrderState;
  total: Money;
  paymentId: string | null;
  /** Where the buyer approves; null once approved. */
  approvalUrl: string | null;
  expiresAt: Date | null;
  captures: GatewayCapture[];
  savedMethod: SavedMethod | null;
}

export interface SavedMethod {
  /** The gateway's token for later charges; the adapter alone reads it. */
  token: string;
  /** `card` stands for everything that is no PayPal account. */
  kind: 'paypal' | 'card';
  /** Safe to show: `b***@example.com`, `Visa •••• 4242`. */
  label: string;
}

/** A method to be kept without buying anything. */
export interface SetupRequest {
  /** Our id of the method; comes back on the object where the gateway keeps such an id. */
  setupId: string;
  idempotencyKey: string;
  currency: string;
  description: string;
  buyerEmail?: string;
  brand?: string;
  returnUrl: string;
  cancelUrl: string;
}

export interface GatewaySetup {
  id: string;
  /** `approved` = the buyer agreed, `completeSetup` makes the method or tells it; `completed` = `method` is there. */
  state: 'created' | 'approved' | 'completed' | 'canceled';
  setupId: string | null;
  approvalUrl: string | null;
  expiresAt: Date | null;
  method: SavedMethod | null;
}

/** Whether the seller's keys work. */
export type ConnectionCheck =
  /** `account` names it to the seller where the gateway says who it is. */
  | { kind: 'ok'; account: string | null }
  | { kind: 'refused'; code: string; message: string }
  | { kind: 'unknown'; code: string; message: string };

export interface ChargeRequest {
  paymentId: string;
  reference: string;
  idempotencyKey: string;
  methodToken: string;
  total: Money;
  description: string;
}

export interface RefundRequest {
  captureId: string;
  refundId: string;
  idempotencyKey: string;
  amount: Money;
  note?: string;
}

export interface GatewayRefund {
  id: string;
  captureId: string;
  state: 'completed' | 'pending' | 'failed' | 'canceled';
  amount: Money;
  refundId: string | null;
}

/** A delivery as it came in; `rawBody` is never re-serialised. Header names are lower case. */
export interface Delivery {
  headers: Record<string, string | undefined>;
  rawBody: Buffer;
}

/** What the inbox keeps of a delivery: enough to deduplicate it and to know what to re-read. */
export interface GatewayEvent {
  /** Made by the adapter: event id where the gateway has one. */
  dedupeKey: string;
  type: string;
  /**
   * Work on the same subject is done together and in turn: `order:ID`, `capture:ID`, `setup:ID`, or `none`. Refunds and
   * disputes are about their capture, or the order that holds it.
   */
  subject: string;
  occurredAt: Date;
  paymentId: string | null;
}

/** An event as the gateway's own list has it, whether or not its delivery ever came. */
export interface ListedEvent {
  event: GatewayEvent;
  rawBody: Buffer;
}

export interface EventPage {
  events: ListedEvent[];
  /** Where the next page starts; null after the last one. */
  next: string | null;
}

export interface EventSearch {
  since: Date;
  /** Fixed for all pages, so that what is told meanwhile moves none of them. */
  until: Date;
  /** Which types; at most 20. */
  types: readonly string[];
  after: string | null;
}

export type Verification =
  | { kind: 'verified'; event: GatewayEvent }
  /** False signature, altered body, foreign mode, malformed: 400. */
  | { kind: 'forged'; reason: string }
  /** Cannot be checked now (certificate unreachable): 503, the gateway sends again. */
  | { kind: 'unverifiable'; reason: string };

export interface Capabilities {
  currencies: ReadonlySet<string>;
  /** How long a repeated idempotency key makes nothing twice; null = takes none. */
  idempotencyHours: number | null;
  saveMethod: boolean;
  /** The money is taken as the buyer approves: there is no capture for us to ask for. */
  capturesOnApproval: boolean;
  refundWindowDays: number | null;
  /** The least that can be charged; null where there is no least, or it is not known. */
  minimum(currency: string): Money | null;
}

/** What a feature may ask of a gateway. No method throws for what a gateway did; only for programming errors. */
export interface Gateway {
  readonly name: GatewayName;
  readonly kind: ConnectionKind;
  readonly capabilities: Capabilities;
  createOrder(request: OrderRequest): Promise<Outcome<GatewayOrder>>;
  /** Where money is taken on approval it only tells what was taken. Repeated under any key it takes the money once. */
  captureOrder(request: { orderId: string; idempotencyKey: string }): Promise<Outcome<GatewayCapture>>;
  fetchOrder(orderId: string): Promise<Lookup<GatewayOrder>>;
  fetchCapture(captureId: string): Promise<Lookup<GatewayCapture>>;
  chargeSaved(request: ChargeRequest): Promise<Outcome<GatewayCapture>>;
  /**
   * A charge whose end is not known, by our ids: the one that took the money, else the last that failed to. `absent` only
   * where the gateway's books prove it; PayPal's cannot be searched by our ids, so there it is `unknown` for ever.
   */
  findCharge(request: {
    paymentId: string;
    methodToken: string;
    since: Date;
  }): Promise<Lookup<GatewayCapture>>;
  beginSetup(request: SetupRequest): Promise<Outcome<GatewaySetup>>;
  /** Repeated it makes one method. */
  completeSetup(request: { id: string; idempotencyKey: string }): Promise<Outcome<GatewaySetup>>;
  fetchSetup(id: string): Promise<Lookup<GatewaySetup>>;
  /** One that is gone already is removed. */
  removeMethod(token: string): Promise<Outcome<null>>;
  refund(request: RefundRequest): Promise<Outcome<GatewayRefund>>;
  fetchRefund(refundId: string): Promise<Lookup<GatewayRefund>>;
  verify(delivery: Delivery): Promise<Verification>;
  /** What it has told its webhooks, a page at a time; gateways keep that for 30 days. Never `absent`. */
  listEvents(search: EventSearch): Promise<Lookup<EventPage>>;
  /** A real, harmless call with the seller's keys. */
  check(): Promise<ConnectionCheck>;
}

/** What every adapter is given instead of reaching for it: `fetch` refuses while a transaction is open. */
export interface GatewayDeps {
  fetch: typeof fetch;
  now(): Date;
  log(level: 'debug' | 'info' | 'warn' | 'error', message: string, context: Record<string, unknown>): void;
}

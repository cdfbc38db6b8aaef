import type { Capture, GatewayName, Refund, SandboxState } from './state.ts';
import type { Pairs, StripeCharge, StripeRefund } from './stripe/records.ts';

/** Money taken and given back in one currency, in minor units. */
export interface Totals {
  captured: bigint;
  refunded: bigint;
  fees: bigint;
}

/** Money taken at one of the gateways. `customId` is the merchant's own id of it; currencies are in capitals. */
export interface BookedCapture {
  id: string;
  gateway: GatewayName;
  orderId: string;
  status: Capture['status'];
  currency: string;
  minor: bigint;
  feeMinor: bigint;
  refundedMinor: bigint;
  customId: string | null;
  invoiceId: string | null;
  createdAt: Date;
}

/** Money given back at one of the gateways; `customId` as the refund itself has it. */
export interface BookedRefund {
  id: string;
  gateway: GatewayName;
  captureId: string;
  status: 'COMPLETED' | 'PENDING' | 'FAILED';
  currency: string;
  minor: bigint;
  customId: string | null;
  createdAt: Date;
}

/** What the gateways believe to have happened. Pending money is listed but not counted, a declined card neither. */
export interface Books {
  captures: BookedCapture[];
  refunds: BookedRefund[];
  totals: Record<string, Totals>;
  byCustomId: Record<string, Record<string, Totals>>;
}

/** Adds up everything that was captured and refunded, per currency and per custom id and currency. */
export function readBooks(state: SandboxState, gateway?: GatewayName): Books {
  const at = <Row extends { gateway: GatewayName }>(row: Row) => !gateway || row.gateway === gateway;
  const books: Books = {
    captures: [...payPalCaptures(state), ...stripeCaptures(state)].filter(at),
    refunds: [...payPalRefunds(state), ...stripeRefunds(state)].filter(at),
    totals: {},
    byCustomId: {},
  };
  const byId = new Map(books.captures.map((capture) => [capture.id, capture]));
  for (const capture of books.captures) {
    if (capture.status === 'PENDING' || capture.status === 'DECLINED') continue;
    count(books, capture, { captured: capture.minor, refunded: 0n, fees: capture.feeMinor });
  }
  for (const refund of books.refunds) {
    if (refund.status === 'COMPLETED')
      count(books, byId.get(refund.captureId)!, { captured: 0n, refunded: refund.minor, fees: 0n });
  }
  return books;
}

const payPalCaptures = (state: SandboxState): BookedCapture[] =>
  Object.values(state.captures).map((capture) => ({ ...capture, gateway: 'paypal' }));

const payPalRefunds = (state: SandboxState): BookedRefund[] =>
  Object.values(state.refunds).map((refund: Refund) => ({ ...refund, gateway: 'paypal' }));

/** A card that was refused at once never held money; a bank that did not pay after all is listed as declined. */
const stripeCaptures = (state: SandboxState): BookedCapture[] =>
  Object.values(state.stripeCharges)
    .filter((charge) => charge.status !== 'failed' || charge.clears)
    .map((charge) => ({
      id: charge.id,
      gateway: 'stripe',
      orderId: charge.sessionId ?? charge.intentId,
      status: statusOf(charge),
      currency: charge.currency.toUpperCase(),
      minor: charge.minor,
      feeMinor: charge.feeMinor,
      refundedMinor: charge.refundedMinor,
      customId: ourId(charge.metadata, 'payment_id'),
      invoiceId: null,
      createdAt: charge.createdAt,
    }));

function statusOf(charge: StripeCharge): Capture['status'] {
  if (charge.status === 'pending') return 'PENDING';
  if (charge.status === 'failed') return 'DECLINED';
  if (charge.refundedMinor === 0n) return 'COMPLETED';
  return charge.refundedMinor === charge.minor ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
}

const REFUND_STATUS = { succeeded: 'COMPLETED', pending: 'PENDING', failed: 'FAILED' } as const;

const stripeRefunds = (state: SandboxState): BookedRefund[] =>
  Object.values(state.stripeRefunds).map((refund: StripeRefund) => ({
    id: refund.id,
    gateway: 'stripe',
    captureId: refund.chargeId,
    status: REFUND_STATUS[refund.status],
    currency: refund.currency.toUpperCase(),
    minor: refund.minor,
    customId: ourId(refund.metadata, 'refund_id'),
    createdAt: refund.createdAt,
  }));

const ourId = (pairs: Pairs, name: string): string | null =>
  pairs.find(([given]) => given === name)?.[1] ?? null;

function count(books: Books, capture: BookedCapture, money: Totals): void {
  books.totals[capture.currency] = sum(books.totals[capture.currency], money);
  if (!capture.customId) return;
  books.byCustomId[capture.customId] ??= {};
  const own = books.byCustomId[capture.customId]!;
  own[capture.currency] = sum(own[capture.currency], money);
}

const sum = (a: Totals | undefined, b: Totals): Totals => ({
  captured: (a?.captured ?? 0n) + b.captured,
  refunded: (a?.refunded ?? 0n) + b.refunded,
  fees: (a?.fees ?? 0n) + b.fees,
});

import type { GatewayEvent } from '../port.ts';
import { at, findDate, findText } from '../reading.ts';
import { findLink, idInLink } from './links.ts';

/** What the inbox keeps of a delivery's body, or null when that is no event. */
export function readEvent(rawBody: Buffer): GatewayEvent | null {
  const body = parse(rawBody);
  const id = findText(body, 'id');
  const type = findText(body, 'event_type');
  const occurredAt = findDate(body, 'create_time');
  if (id === null || type === null || occurredAt === null) return null;
  const resource = at(body, 'resource');
  return {
    dedupeKey: id,
    type,
    occurredAt,
    subject: subjectOf(type, resource),
    paymentId: paymentOf(type, resource),
  };
}

function parse(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'));
  } catch {
    return null;
  }
}

// These carry a refund, whose custom_id is the refund's own and not a payment's.
const refundTypes: ReadonlySet<string> = new Set([
  'PAYMENT.CAPTURE.REFUNDED',
  'PAYMENT.CAPTURE.REVERSED',
  'PAYMENT.REFUND.PENDING',
  'PAYMENT.REFUND.FAILED',
]);

function subjectOf(type: string, resource: unknown): string {
  if (type.startsWith('CHECKOUT.ORDER.')) return named('order', findText(resource, 'id'));
  if (type === 'CHECKOUT.PAYMENT-APPROVAL.REVERSED') return named('order', findText(resource, 'order_id'));
  if (type.startsWith('CUSTOMER.DISPUTE.'))
    return named('capture', findText(disputed(resource), 'seller_transaction_id'));
  if (!type.startsWith('PAYMENT.CAPTURE.') && !refundTypes.has(type)) return 'none';
  const orderId = findText(resource, 'supplementary_data', 'related_ids', 'order_id');
  if (orderId !== null) return named('order', orderId);
  return named('capture', refundTypes.has(type) ? captureOfRefund(resource) : findText(resource, 'id'));
}

function captureOfRefund(refund: unknown): string | null {
  return (
    findText(refund, 'supplementary_data', 'related_ids', 'capture_id') ??
    idInLink(findLink(refund, 'up'), 'captures')
  );
}

function named(noun: 'order' | 'capture', id: string | null): string {
  return id === null ? 'none' : `${noun}:${id}`;
}

/** A dispute names the payment by the id that the seller knows: the capture's. */
function disputed(dispute: unknown): unknown {
  return at(dispute, 'disputed_transactions', 0);
}

function paymentOf(type: string, resource: unknown): string | null {
  if (refundTypes.has(type)) return null;
  if (type.startsWith('CUSTOMER.DISPUTE.')) return findText(disputed(resource), 'custom');
  return findText(resource, 'custom_id') ?? findText(resource, 'purchase_units', 0, 'custom_id');
}

import type { GatewayEvent } from '../port.ts';
import { at, findText } from '../reading.ts';
import { idOf } from './method-reading.ts';

/** What the inbox keeps of a delivery's body, and its mode; null when that is no event of the first API. */
export function readEvent(rawBody: Buffer): { event: GatewayEvent; isLive: boolean } | null {
  const body = parse(rawBody);
  const id = findText(body, 'id');
  const type = findText(body, 'type');
  const created = at(body, 'created');
  const isLive = at(body, 'livemode');
  if (at(body, 'object') !== 'event' || id === null || type === null) return null;
  if (!Number.isSafeInteger(created) || typeof isLive !== 'boolean') return null;
  const occurredAt = new Date((created as number) * 1000);
  const object = at(body, 'data', 'object');
  const subject = subjectOf(object);
  return { isLive, event: { dedupeKey: id, type, subject, occurredAt, paymentId: paymentOf(object) } };
}

function parse(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'));
  } catch {
    return null;
  }
}

/** By the object rather than the event's type: new types come with old objects. */
function subjectOf(object: unknown): string {
  switch (at(object, 'object')) {
    case 'checkout.session':
      return sessionSubject(object);
    case 'payment_intent':
      return named('capture', findText(object, 'id'));
    case 'setup_intent':
      return named('setup', findText(object, 'id'));
    // Each is about the money of one payment.
    case 'charge':
    case 'refund':
    case 'dispute':
      return named('capture', idOf(at(object, 'payment_intent')));
    default:
      return 'none';
  }
}

function sessionSubject(session: unknown): string {
  const noun = { payment: 'order', setup: 'setup' }[findText(session, 'mode') ?? ''];
  return noun === undefined ? 'none' : named(noun, findText(session, 'id'));
}

function named(noun: string, id: string | null): string {
  return id === null ? 'none' : `${noun}:${id}`;
}

function paymentOf(object: unknown): string | null {
  return findText(object, 'metadata', 'payment_id');
}

import type { GatewayCapture, GatewayOrder, Lookup } from '../port.ts';
import { at, getText, listAt, UnreadableAnswer } from '../reading.ts';
import { lookupOf, unknownLookup } from '../reply.ts';
import type { Tools } from './orders.ts';

// A payment with more disputes than one page has been refused often enough.
const pageSize = 100;

/** The capture, `disputed` only while a dispute about it forbids refunds: its charge says so for ever, even when won. */
export async function captureInDispute(
  tools: Tools,
  capture: Lookup<GatewayCapture>,
): Promise<Lookup<GatewayCapture>> {
  if (capture.kind !== 'found' || !capture.value.disputed) return capture;
  const disputed = await isInDispute(tools, capture.value.id);
  return disputed.kind === 'found'
    ? { kind: 'found', value: { ...capture.value, disputed: disputed.value } }
    : disputed;
}

/** The same for an order: the one payment that it has. */
export async function orderInDispute(
  tools: Tools,
  order: Lookup<GatewayOrder>,
): Promise<Lookup<GatewayOrder>> {
  const [capture] = order.kind === 'found' ? order.value.captures : [];
  if (order.kind !== 'found' || capture === undefined) return order;
  const read = await captureInDispute(tools, { kind: 'found', value: capture });
  return read.kind === 'found' ? { kind: 'found', value: { ...order.value, captures: [read.value] } } : read;
}

async function isInDispute({ client }: Tools, intentId: string): Promise<Lookup<boolean>> {
  const reply = await client.send((stripe) =>
    stripe.disputes.list({ payment_intent: intentId, limit: pageSize }),
  );
  // The payment was found: whatever its disputes are refused with, it is not absent.
  if (reply.kind === 'refused') return unknownLookup({ ...reply, kind: 'unknown' });
  return lookupOf(reply, (body) => {
    if (at(body, 'object') !== 'list') throw new UnreadableAnswer('this is no list');
    return listAt(body, 'data').some(forbidsRefunds);
  });
}

/** Ended in the seller's favour, or a mere question of the bank's: then the money may go back. */
const ended: ReadonlySet<string> = new Set(['won', 'warning_closed']);

function forbidsRefunds(dispute: unknown): boolean {
  return !ended.has(getText(dispute, 'status')) && at(dispute, 'is_charge_refundable') !== true;
}

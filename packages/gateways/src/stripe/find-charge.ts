import type { Gateway, GatewayCapture, Lookup } from '../port.ts';
import { at, findText, getText, listAt, UnreadableAnswer } from '../reading.ts';
import { lookupOf, unknownLookup } from '../reply.ts';
import { captureFields, readCapture } from './capture-reading.ts';
import { partsOf } from './method-reading.ts';
import type { Tools } from './orders.ts';

type Search = Parameters<Gateway['findCharge']>[0];

interface Page {
  charges: GatewayCapture[];
  /** Where the next page starts; null after the last one. */
  next: string | null;
}

const pageSize = 100;
// So many payments of one customer since then are a mistake; the list has to end somewhere.
const mostPages = 20;
// Stripe's clock need not be ours.
const clockSkewMs = 300_000;

/**
 * Goes through the customer's payments, newest first: the one that took the money, else the last that failed to.
 * `absent` only once the whole list was read; Stripe's search is of no use here, it lags behind.
 */
export async function findCharge(tools: Tools, search: Search): Promise<Lookup<GatewayCapture>> {
  const customer = partsOf(search.methodToken)?.customer;
  // No charge can have been made with what is no method.
  if (customer === undefined) return { kind: 'absent' };
  const failed: GatewayCapture[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page++) {
    const read: Lookup<Page> = await readPage(tools, { ...search, customer, after });
    if (read.kind !== 'found') return read;
    const taken = read.value.charges.find(({ state }) => state !== 'declined' && state !== 'failed');
    if (taken !== undefined) return { kind: 'found', value: taken };
    failed.push(...read.value.charges);
    after = read.value.next;
    if (after === null)
      return failed[0] === undefined ? { kind: 'absent' } : { kind: 'found', value: failed[0] };
  }
  return { kind: 'unknown', code: 'TOO_MANY_PAYMENTS', message: 'the list of payments has no end' };
}

async function readPage(
  { client }: Tools,
  { customer, since, paymentId, after }: Search & { customer: string; after: string | null },
): Promise<Lookup<Page>> {
  const reply = await client.send((stripe) =>
    stripe.paymentIntents.list({
      customer,
      created: { gte: Math.floor((since.getTime() - clockSkewMs) / 1000) },
      limit: pageSize,
      expand: captureFields.map((field) => `data.${field}`),
      ...(after === null ? {} : { starting_after: after }),
    }),
  );
  // Not `absent`: what was charged to a customer who is gone is charged all the same.
  if (reply.kind === 'refused') return unknownLookup({ ...reply, kind: 'unknown' });
  return lookupOf(reply, (body) => pageIn(body, paymentId));
}

function pageIn(body: unknown, paymentId: string): Page {
  const intents = listAt(body, 'data');
  const hasMore = at(body, 'has_more');
  if (typeof hasMore !== 'boolean') throw new UnreadableAnswer('this is no list');
  const charges = intents
    .filter((intent) => findText(intent, 'metadata', 'payment_id') === paymentId)
    .map((intent) => readCapture(intent))
    .filter((capture) => capture !== null);
  return { charges, next: hasMore ? getText(intents.at(-1), 'id') : null };
}

import type { EventPage, EventSearch, Lookup } from '../port.ts';
import { at, getText, listAt, UnreadableAnswer } from '../reading.ts';
import { lookupOf, unknownLookup } from '../reply.ts';
import { readEvent } from './events.ts';
import type { Tools } from './orders.ts';

const pageSize = 100;
const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);

/** Stripe lists what happened in the account, asked for by a webhook or not: the types choose. */
export async function listEvents(
  { client }: Tools,
  { since, until, types, after }: EventSearch,
): Promise<Lookup<EventPage>> {
  const reply = await client.send((stripe) =>
    stripe.events.list({
      created: { gte: seconds(since), lte: seconds(until) },
      types: [...types],
      limit: pageSize,
      ...(after === null ? {} : { starting_after: after }),
    }),
  );
  // Even a 404 is no proof that nothing was told.
  if (reply.kind === 'refused') return unknownLookup({ ...reply, kind: 'unknown' });
  return lookupOf(reply, readPage);
}

function readPage(body: unknown): EventPage {
  const listed = listAt(body, 'data');
  const hasMore = at(body, 'has_more');
  if (typeof hasMore !== 'boolean') throw new UnreadableAnswer('this is no list');
  const events = listed.flatMap((one) => {
    const rawBody = Buffer.from(JSON.stringify(one));
    const read = readEvent(rawBody);
    return read === null ? [] : [{ event: read.event, rawBody }];
  });
  return { events, next: hasMore ? getText(listed.at(-1), 'id') : null };
}

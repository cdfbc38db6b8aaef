import type { EventPage, EventSearch, Lookup } from '../port.ts';
import { at, findText, listAt, UnreadableAnswer } from '../reading.ts';
import { lookupOf, unknownLookup } from '../reply.ts';
import { readEvent } from './events.ts';
import { findLink } from './links.ts';
import type { Tools } from './orders.ts';

const path = '/v1/notifications/webhooks-events';
const pageSize = '100';

/** The list filters by one type alone, so the others are left out here. */
export async function listEvents(
  { client }: Pick<Tools, 'client'>,
  search: EventSearch,
): Promise<Lookup<EventPage>> {
  const reply = await client.send({ method: 'GET', path: path + (search.after ?? firstPage(search)) });
  // Even a 404 is no proof that nothing was told.
  if (reply.kind === 'refused') return unknownLookup({ ...reply, kind: 'unknown' });
  return lookupOf(reply, (body) => readPage(body, new Set(search.types)));
}

const firstPage = ({ since, until }: EventSearch): string =>
  `?${new URLSearchParams({ page_size: pageSize, start_time: instant(since), end_time: instant(until) })}`;

/** To the second, as in PayPal's examples. */
const instant = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

function readPage(body: unknown, types: ReadonlySet<string>): EventPage {
  if (!Array.isArray(at(body, 'events'))) throw new UnreadableAnswer('this is no list of events');
  const events = listAt(body, 'events').flatMap((one) => {
    const rawBody = Buffer.from(JSON.stringify(one));
    const event = types.has(findText(one, 'event_type') ?? '') ? readEvent(rawBody) : null;
    return event === null ? [] : [{ event, rawBody }];
  });
  const next = findLink(body, 'next');
  return { events, next: next === null ? null : queryOf(next) };
}

/** The query alone: the list is always where this connection has it. */
function queryOf(link: string): string {
  if (!URL.canParse(link)) throw new UnreadableAnswer('the next page is nowhere');
  return new URL(link).search;
}

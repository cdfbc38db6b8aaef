import { money } from '@mekong/kit';
import { expect, it } from 'vitest';
import type { EventPage, ListedEvent } from '../port.ts';
import { found, paidOrder } from './steps.ts';
import type { Section } from './world.ts';

const HOUR_MS = 3_600_000;

/** The gateway's own list of what it told. */
export const listing: Section = (world, { eventTypes }) => {
  const search = (after: string | null = null, types = eventTypes) => {
    const now = world().now().getTime();
    return { since: new Date(now - HOUR_MS), until: new Date(now + 1_000), types, after };
  };

  async function listAll(types = eventTypes): Promise<{ events: ListedEvent[]; pages: number }> {
    const events: ListedEvent[] = [];
    for (let after: string | null = null, pages = 1; ; pages++) {
      const page: EventPage = found(await world().gateway.listEvents(search(after, types)));
      events.push(...page.events);
      after = page.next;
      if (after === null) return { events, pages };
    }
  }

  it('has every event that was delivered, as it was delivered', async () => {
    await world().control.deliver();
    const before = world().received.length;
    await paidOrder(world());
    await world().control.deliver();
    const { events } = await listAll();
    const listed = new Map(events.map(({ event }) => [event.dedupeKey, event]));
    const deliveries = world().received.slice(before);
    const verified = await Promise.all(deliveries.map((one) => world().gateway.verify(one)));
    const told = verified.flatMap((one) => (one.kind === 'verified' ? [one.event] : []));
    const wanted = told.filter(({ type }) => eventTypes.includes(type));
    expect(wanted.length).toBeGreaterThan(0);
    for (const event of wanted) expect(listed.get(event.dedupeKey)).toEqual(event);
  });

  it('has a refund whose delivery was lost, and nothing that was not asked for', async () => {
    const { paid, order } = await paidOrder(world());
    await world().control.deliver();
    const { events: before } = await listAll();
    const received = world().received.length;
    await world().control.lose(10);
    const amount = money(1_000n, 'USD');
    const ids = { captureId: paid.id, refundId: 'ref_lost', idempotencyKey: `lost-${paid.id}` };
    await world().gateway.refund({ ...ids, amount });
    await world().control.deliver();
    expect(world().received.length).toBe(received);
    await world().control.lose(0);
    const known = new Set(before.map(({ event }) => event.dedupeKey));
    const fresh = (await listAll()).events.filter(({ event }) => !known.has(event.dedupeKey));
    expect(fresh.length).toBeGreaterThan(0);
    for (const { event, rawBody } of fresh) {
      expect([`capture:${paid.id}`, `order:${order.id}`]).toContain(event.subject);
      expect(JSON.parse(rawBody.toString())).toMatchObject({ id: event.dedupeKey });
    }
    const [type = ''] = fresh.map(({ event }) => event.type);
    const { events } = await listAll([type]);
    expect(new Set(events.map((one) => one.event.type))).toEqual(new Set([type]));
  });

  it('goes on from page to page, each event once', async () => {
    const { events, pages } = await listAll();
    expect(pages).toBeGreaterThan(1);
    expect(new Set(events.map(({ event }) => event.dedupeKey)).size).toBe(events.length);
  });

  it('has nothing of a time when nothing was told', async () => {
    const since = new Date(world().now().getTime() + HOUR_MS);
    const until = new Date(since.getTime() + HOUR_MS);
    const empty = await world().gateway.listEvents({ since, until, types: eventTypes, after: null });
    expect(empty).toEqual({ kind: 'found', value: { events: [], next: null } });
  });

  it.each(['500', 'timeout_after', 'garbage'] as const)('is unknown after %s', async (kind) => {
    await world().control.fault({ on: 'check', kind });
    expect((await world().gateway.listEvents(search())).kind).toBe('unknown');
  });

  it('is unknown to a stranger', async () => {
    expect((await world().stranger.listEvents(search())).kind).toBe('unknown');
  });
};

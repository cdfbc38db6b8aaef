import { money } from '@mekong/kit';
import { expect, it } from 'vitest';
import type { Delivery } from '../port.ts';
import { paidOrder } from './steps.ts';
import type { Section } from './world.ts';

/** Webhooks: the true ones, and all the others. */
export const delivering: Section = (world, { forgeries }) => {
  /** What arrives during `work`. */
  async function arriving(work: () => Promise<unknown>): Promise<Delivery[]> {
    await world().control.deliver();
    const before = world().received.length;
    await work();
    await world().control.deliver();
    return world().received.slice(before);
  }

  const verifyAll = (deliveries: Delivery[], gateway = world().gateway) =>
    Promise.all(deliveries.map((delivery) => gateway.verify(delivery)));

  async function oneEvent(): Promise<Delivery> {
    const [first] = await arriving(() => paidOrder(world()));
    if (first === undefined) throw new Error('nothing was delivered');
    return first;
  }

  it('verifies what the gateway sends, and tells whose it is', async () => {
    let paid: Awaited<ReturnType<typeof paidOrder>> | undefined;
    const deliveries = await arriving(async () => {
      paid = await paidOrder(world());
    });
    const verifications = await verifyAll(deliveries);
    expect(verifications.length).toBeGreaterThan(0);
    for (const verification of verifications) {
      expect(verification).toMatchObject({ kind: 'verified', event: { paymentId: paid?.request.paymentId } });
      const { event } = verification as Extract<typeof verification, { kind: 'verified' }>;
      expect([`order:${paid?.order.id}`, `capture:${paid?.paid.id}`]).toContain(event.subject);
    }
  });

  it('names the refunded capture or its order', async () => {
    const { paid, order } = await paidOrder(world());
    const amount = money(100n, 'USD');
    const refund = { captureId: paid.id, refundId: 'ref_told', idempotencyKey: `told-${paid.id}`, amount };
    const deliveries = await arriving(() => world().gateway.refund(refund));
    const [verification] = await verifyAll(deliveries);
    if (verification?.kind !== 'verified') throw new Error('the refund was not told');
    expect([`order:${order.id}`, `capture:${paid.id}`]).toContain(verification.event.subject);
  });

  it('gives every copy of an event one key, and every event its own', async () => {
    const deliveries = await arriving(() => paidOrder(world()));
    const events = (await verifyAll(deliveries)).flatMap((one) =>
      one.kind === 'verified' ? [one.event] : [],
    );
    const keys = new Set(events.map(({ dedupeKey }) => dedupeKey));
    expect(keys.size).toBe(deliveries.length);
    const eventId = events[0]?.dedupeKey ?? '';
    const copies = await arriving(() => world().control.send({ eventId, copies: 3 }));
    const again = await verifyAll(copies);
    expect(again).toHaveLength(3);
    for (const copy of again) expect(copy).toMatchObject({ kind: 'verified', event: { dedupeKey: eventId } });
  });

  it.each(forgeries)('refuses a forged %s', async (forged) => {
    const genuine = await oneEvent();
    const eventId = (JSON.parse(genuine.rawBody.toString()) as { id: string }).id;
    const forgery = await arriving(() => world().control.send({ eventId, forged }));
    expect(forgery).toHaveLength(1);
    for (const verification of await verifyAll(forgery)) expect(verification.kind).toBe('forged');
  });

  it('refuses an altered body and what was meant for another webhook', async () => {
    const genuine = await oneEvent();
    const altered = { ...genuine, rawBody: Buffer.concat([genuine.rawBody, Buffer.from(' ')]) };
    expect((await world().gateway.verify(altered)).kind).toBe('forged');
    expect((await world().foreigner.verify(genuine)).kind).toBe('forged');
    expect((await world().gateway.verify({ headers: {}, rawBody: genuine.rawBody })).kind).toBe('forged');
  });

  // Last, because no clock goes back.
  it('does not believe a delivery that comes far too late', async () => {
    const genuine = await oneEvent();
    world().outliveDeliveries();
    expect((await world().gateway.verify(genuine)).kind).not.toBe('verified');
  });
};

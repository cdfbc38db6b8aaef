import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startDelivery } from './driver.ts';
import { type Bench, startBench } from './testing/bench.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

const MINUTE = 60_000;
const types = () => bench.received.map((one) => one.event.event_type);
const ids = () => bench.received.map((one) => one.event.id);

describe('the schedule', () => {
  test('an event that is not taken comes again 25 times over three days, signed anew', async () => {
    await bench.order().then(({ body }) => bench.control('approve', { orderId: body.id }));
    bench.answerWith(500);
    const start = bench.clock.now().getTime();
    for (let next = bench.sandbox.nextDeliveryAt(); next; next = bench.sandbox.nextDeliveryAt()) {
      bench.clock.set(next);
      await bench.sandbox.deliverDue();
    }
    expect(bench.received).toHaveLength(26);
    expect(bench.clock.now().getTime() - start).toBe(3 * 86_400_000);
    expect(new Set(ids()).size).toBe(1);
    expect(new Set(bench.received.map((one) => one.raw)).size).toBe(1);
    expect(new Set(bench.received.map((one) => one.headers['paypal-transmission-id'])).size).toBe(26);
    expect(bench.received.at(-1)?.headers['paypal-transmission-time']).toBe('2026-11-24T09:00:00Z');
  });

  test('what failed by hand comes again by resend', async () => {
    const { captureId } = await bench.paid();
    await bench.sandbox.deliverDue();
    const listed = await bench.call(
      'GET',
      `/v1/notifications/webhooks-events?event_type=PAYMENT.CAPTURE.COMPLETED&transaction_id=${captureId}`,
    );
    expect(listed.body.count).toBe(1);
    const event = listed.body.events![0]!;
    expect((await bench.call('POST', `/v1/notifications/webhooks-events/${event.id}/resend`)).status).toBe(
      202,
    );
    await bench.sandbox.deliverDue();
    expect(ids().filter((id) => id === event.id)).toHaveLength(2);
  });

  test('nothing is sent while there is no receiver', async () => {
    let hook: string | null = null;
    const quiet = await startBench({ webhookUrl: () => hook });
    await quiet.paid();
    expect([await quiet.sandbox.deliverDue(), quiet.sandbox.nextDeliveryAt()]).toEqual([0, null]);
    hook = `${quiet.url}/nowhere`;
    expect(await quiet.sandbox.deliverDue()).toBe(3);
    await quiet.close();
  });

  test('a driver sends by itself until it is stopped', async () => {
    await bench.paid();
    const driver = startDelivery(bench.sandbox, { everyMs: 5 });
    await expect.poll(() => bench.received.length).toBe(3);
    await driver.stop();
    await bench.paid();
    expect(bench.received).toHaveLength(3);
  });
});

describe('on demand', () => {
  test('held events wait, then come in any order and number', async () => {
    await bench.control('webhooks/hold', { hold: true });
    await bench.paid();
    expect([await bench.sandbox.deliverDue(), bench.sandbox.nextDeliveryAt()]).toEqual([0, null]);
    await bench.control('webhooks/send', { order: 'reversed', copies: 2 });
    expect(types()).toEqual([
      'CHECKOUT.ORDER.COMPLETED',
      'CHECKOUT.ORDER.COMPLETED',
      'PAYMENT.CAPTURE.COMPLETED',
      'PAYMENT.CAPTURE.COMPLETED',
      'CHECKOUT.ORDER.APPROVED',
      'CHECKOUT.ORDER.APPROVED',
    ]);
    await bench.control('webhooks/hold', { hold: false });
    expect(await bench.sandbox.deliverDue()).toBe(0);
  });

  test('lost events never come by themselves, but are listed', async () => {
    await bench.control('webhooks/lose', { next: 2 });
    await bench.paid();
    await bench.sandbox.deliverDue();
    expect(types()).toEqual(['CHECKOUT.ORDER.COMPLETED']);
    expect((await bench.call('GET', '/v1/notifications/webhooks-events')).body.count).toBe(3);
  });

  test('delayed events come when their time has come', async () => {
    await bench.control('webhooks/delay', { ms: 10 * MINUTE });
    await bench.paid();
    expect(await bench.sandbox.deliverDue()).toBe(0);
    bench.clock.advance(10 * MINUTE);
    expect(await bench.sandbox.deliverDue()).toBe(3);
  });

  test('an answer that gets lost brings the same event again', async () => {
    await bench.order().then(({ body }) => bench.control('approve', { orderId: body.id }));
    bench.sandbox.faults.add({ on: 'webhook', kind: 'timeout_after' });
    await bench.sandbox.deliverDue();
    bench.clock.advance(MINUTE);
    await bench.sandbox.deliverDue();
    expect(ids()).toEqual([ids()[0], ids()[0]]);
  });

  test('by chance, events are lost, late or double, the same ones for the same seed', async () => {
    const run = async () => {
      const chance = await startBench();
      await chance.control('faults/random', { rate: 0.6, seed: 7, on: ['webhook'] });
      for (const _each of [1, 2, 3, 4]) await chance.paid();
      const { body } = await chance.control('deliveries');
      await chance.close();
      return (body.deliveries as { state: string; dueAt: string }[]).map(
        ({ state, dueAt }) => `${state} ${dueAt}`,
      );
    };
    const first = await run();
    expect(await run()).toEqual(first);
    expect(new Set(first).size).toBeGreaterThan(1);
  });
});

test('events are listed in pages, newest first, between two instants', async () => {
  await bench.paid();
  bench.clock.advance(MINUTE);
  await bench.paid();
  const first = await bench.call('GET', '/v1/notifications/webhooks-events?page_size=4');
  expect(first.body.events?.map((one) => one.event_type).at(0)).toBe('CHECKOUT.ORDER.COMPLETED');
  const next = first.body.links?.find((link) => link.rel === 'next')?.href.slice(bench.url.length);
  expect((await bench.call('GET', next!)).body.count).toBe(2);
  const late = await bench.call(
    'GET',
    '/v1/notifications/webhooks-events?start_time=2026-11-21T09:00:30Z&end_time=2026-11-21T10:00:00Z',
  );
  expect(late.body.count).toBe(3);
  expect((await bench.call('GET', '/v1/notifications/webhooks-events?start_time=soon')).status).toBe(400);
});

import { world as rolledBack, type World } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { balances, control, DAY_MS, HOUR_MS, liveOn, picture, planFault } from './money.ts';
import { ask, owner, type Person, staff } from './people.ts';

/** A gateway that never answers is waited for in real time. */
const IMPATIENT = { gatewayTimeoutMs: 250 };
/** Of a payment of 995.00. */
const PART = 40_000;

let world: World;
let lan: Person;

beforeEach(async () => {
  world = await rolledBack(IMPATIENT);
  lan = await owner(world, 'lan@example.com');
});
afterEach(() => world.close());

const nights = (n: number) => liveOn(world, 24 * n, 3 * HOUR_MS);
const refunds = () =>
  world.connections.read.selectFrom('refunds').select(['state', 'requested_by', 'amount']).execute();
const inbox = (type: string) =>
  world.connections.read.selectFrom('webhook_events').select('state').where('type', '=', type).execute();

describe.each([
  ['paypal', 'PAYMENT.CAPTURE.REFUNDED'],
  ['stripe', 'charge.refunded'],
] as const)('a webhook of %s that never comes', (gateway, type) => {
  let captureId: string;

  beforeEach(async () => {
    const body = { plan: 'team', interval: 'year', gateway };
    const { data } = await ask(world, '/api/v1/checkout', { token: lan.token, body });
    await control(world, 'approve', { orderId: await orderId() });
    await ask(world, '/api/v1/payments/capture', { token: lan.token, body: { checkoutId: data.id } });
    await world.settle();
    const paid = world.connections.read.selectFrom('payments').select(['capture_id', 'state']);
    const row = await paid.executeTakeFirstOrThrow();
    expect(row.state).toBe('succeeded');
    captureId = row.capture_id ?? '';
    // Night and day go by before anything happens: the first look is behind.
    await nights(1);
  });

  const orderId = async () =>
    (await world.connections.read.selectFrom('payments').select('order_id').executeTakeFirstOrThrow())
      .order_id;

  const refundUnheard = async () => {
    await control(world, 'webhooks/lose', { next: 10 });
    await control(world, 'refund', { captureId, minor: PART });
    await control(world, 'webhooks/lose', { next: 0 });
    await world.settle();
  };

  async function expectBooked(): Promise<void> {
    expect(await picture(world)).toMatchObject({ payments: ['partially_refunded'], taken: 59_500n });
    const amount = BigInt(PART);
    expect(await refunds()).toEqual([{ state: 'succeeded', requested_by: 'gateway', amount }]);
    const { captured = 0n, refunded = 0n, fees = 0n } = world.sandbox.books().totals.USD ?? {};
    expect((await balances(world))[`cash:${gateway}`]).toBe(captured - refunded - fees);
    expect(await inbox(type)).toEqual([{ state: 'done' }]);
  }

  test('is found by night: what the seller gave back over there is in our books', async () => {
    await refundUnheard();
    expect(await picture(world)).toMatchObject({ payments: ['succeeded'], taken: 59_500n });
    expect(await refunds()).toEqual([]);
    await nights(1);
    await expectBooked();
    await nights(2);
    await expectBooked();
  });

  test('and comes after all: it is booked once', async () => {
    await refundUnheard();
    await nights(1);
    await control(world, 'webhooks/send', { gateway, copies: 2 });
    await world.settle();
    await expectBooked();
  });

  test('is found in a night when the gateway answers again', async () => {
    await refundUnheard();
    await planFault(world, 'check', '500', 20);
    await nights(1);
    expect(await refunds()).toEqual([]);
    await control(world, 'faults/clear');
    await nights(1);
    await expectBooked();
  });

  test('is found after a week in which nothing ran here', async () => {
    await refundUnheard();
    world.clock.advance(7 * DAY_MS);
    await world.settle();
    await expectBooked();
  });

  test('is nobody’s to find while the list cannot be read: after nights the seller’s people are told', async () => {
    await planFault(world, 'check', '500', 100);
    await nights(4);
    expect(await attention()).toEqual([]);
    await nights(2);
    expect(await attention()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'events_unlisted',
          object: `${gateway}:sandbox`,
          reason: 'not_listed',
        }),
      ]),
    );
    await control(world, 'faults/clear');
    await nights(1);
    expect(await attention()).toEqual([]);
  });
});

async function attention() {
  const { token } = await staff(world, 'staff-read');
  return (await ask(world, '/api/v1/attention', { token })).data;
}

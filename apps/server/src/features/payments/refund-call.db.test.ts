import { type World, world } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { control, HOUR_MS, liveOn, planFault } from '../../../journeys/money.ts';
import { owner, type Person, purchase } from '../../../journeys/people.ts';
import { lockCustomer } from '../customers/get.ts';
import { runAttempt } from './attempt.ts';
import { beginRefund } from './begin.ts';
import { getPayment } from './get.ts';
import { recordRefunded, recordRefundReversed } from './refunded.ts';

let at: World;
let lan: Person;
let paymentId: string;

/** 995.00 was paid, and parts of it go back. */
beforeEach(async () => {
  at = await world({ gatewayTimeoutMs: 250 });
  lan = await owner(at, 'lan@example.com');
  paymentId = (await purchase(at, lan.token)).payment.id;
});
afterEach(() => at.close());

const payment = () => at.ctx().system((t) => getPayment(t, paymentId));

async function begin(refundId: string, amount: bigint): Promise<string> {
  return at.ctx().system(async (t) => {
    const one = await getPayment(t, paymentId);
    await lockCustomer(t, one.customerId);
    return beginRefund(t, {
      payment: one,
      refundId,
      amount,
      fromCredit: 0n,
      currency: 'USD',
      note: 'As agreed',
    });
  });
}
const giveBack = async (refundId: string, amount: bigint) =>
  runAttempt(at.ctx(), await begin(refundId, amount));
const record = (refundId: string, amount: bigint) =>
  at.ctx().system((t) => recordRefunded(t, { paymentId, refundId, amount }));

async function answers(): Promise<string[]> {
  const rows = await at.connections.read
    .selectFrom('outbox')
    .select('data')
    .where('type', '=', 'payment.refund_answered')
    .orderBy('seq')
    .execute();
  return rows.map(({ data }) => `${data.refundId} ${data.outcome} ${data.code ?? ''}`.trim());
}
const refunded = () => at.sandbox.books().refunds.map((one) => one.minor);

describe('giving back a part of a payment', () => {
  test('the gateway’s object carries our id, and the answer comes as an event', async () => {
    await giveBack('re_1', 10_000n);
    expect(await answers()).toEqual(['re_1 succeeded']);
    expect(refunded()).toEqual([10_000n]);
    await record('re_1', 10_000n);
    expect(await payment()).toMatchObject({ state: 'partially_refunded', refunded: 10_000n });
    await giveBack('re_2', 89_500n);
    await record('re_2', 89_500n);
    expect(await payment()).toMatchObject({ state: 'refunded', refunded: 99_500n });
    await at.ctx().system((t) => recordRefundReversed(t, { paymentId, refundId: 're_2', amount: 89_500n }));
    expect(await payment()).toMatchObject({ state: 'partially_refunded', refunded: 10_000n });
  });

  for (const kind of ['500', '500_after', 'timeout_after', 'garbage', '429', 'replayed_500']) {
    test(`${kind} as often as it is tried: given back once`, async () => {
      await planFault(at, 'refund', kind, 4);
      await giveBack('re_1', 10_000n);
      await liveOn(at, 2);
      expect(refunded()).toEqual([10_000n]);
      expect(await answers()).toEqual(['re_1 succeeded']);
    });
  }

  test('more than there is: refused, and nothing is given back', async () => {
    await giveBack('re_1', 99_501n);
    expect(await answers()).toEqual(['re_1 rejected REFUND_AMOUNT_EXCEEDED']);
    expect(refunded()).toEqual([]);
  });

  test('without a known end, and somebody gave another part back by hand: a person must look', async () => {
    at.sandbox.faults.random({ rate: 1, seed: 1, on: ['refund'], kinds: ['timeout_before'] });
    await giveBack('re_1', 10_000n);
    at.sandbox.faults.clear();
    const { captureId } = await payment();
    await control(at, 'refund', { captureId, minor: 500 });
    at.clock.advance(7 * HOUR_MS);
    await at.settle();
    expect(await answers()).toEqual(['re_1 unknown_final UNCLEAR']);
    expect(refunded()).toEqual([500n]);
  });
});

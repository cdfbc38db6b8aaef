import { describe, expect, it } from 'vitest';
import type { StubAnswer } from '../testing/stub-server.ts';
import {
  charge,
  failed,
  intent,
  intents,
  list,
  paid,
  sentQuery,
  sessions,
  withStub,
} from './testing/answers.ts';

const disputes = '/v1/disputes';
const disputedIntent = { latest_charge: charge({ disputed: true }) };
const dispute = (changes: object) => ({ object: 'dispute', is_charge_refundable: false, ...changes });

/** What a disputed payment is read as, by itself and in its order, when its disputes are answered so. */
const readWith = (answer: StubAnswer) =>
  withStub(
    {
      [`GET ${intents}/pi_1`]: { status: 200, body: intent(disputedIntent) },
      [`GET ${sessions}`]: { status: 200, body: list([]) },
      [`GET ${sessions}/cs_1`]: { status: 200, body: paid(disputedIntent) },
      [`GET ${disputes}`]: answer,
    },
    async (gateway, stub) => ({
      order: await gateway.fetchOrder('cs_1'),
      capture: await gateway.fetchCapture('pi_1'),
      query: sentQuery(stub),
    }),
  );

describe('a charge that Stripe says was disputed', () => {
  it.each([
    ['needs_response', false, true],
    ['under_review', false, true],
    ['lost', false, true],
    ['a_new_word', false, true],
    ['won', false, false],
    ['warning_closed', false, false],
    // An inquiry: no money was taken back yet, and a refund ends it.
    ['warning_needs_response', true, false],
  ])('with a dispute that is %s (refundable: %s) is disputed: %s', async (status, refundable, disputed) => {
    const body = list([dispute({ status, is_charge_refundable: refundable })]);
    const { order, capture, query } = await readWith({ status: 200, body });
    expect(capture).toMatchObject({ kind: 'found', value: { id: 'pi_1', disputed } });
    expect(order).toMatchObject({ kind: 'found', value: { captures: [{ id: 'pi_1', disputed }] } });
    expect(query).toEqual({ payment_intent: 'pi_1', limit: '100' });
  });

  it('is disputed while one of several disputes is', async () => {
    const body = list([dispute({ status: 'won' }), dispute({ status: 'under_review' })]);
    expect((await readWith({ status: 200, body })).capture).toMatchObject({ value: { disputed: true } });
  });

  it.each<[string, StubAnswer]>([
    ['refused', failed(403, { code: 'more_permissions_required' })],
    ['absent', failed(404, { code: 'resource_missing' })],
    ['broken', { status: 500, body: {} }],
    ['no list', { status: 200, body: { object: 'charge' } }],
    ['without a status', { status: 200, body: list([dispute({})]) }],
  ])('is unknown when its disputes are %s', async (_what, answer) => {
    const { order, capture } = await readWith(answer);
    expect([order.kind, capture.kind]).toEqual(['unknown', 'unknown']);
  });

  it('asks for no disputes where none is told of', async () => {
    await withStub({ [`GET ${sessions}/cs_1`]: { status: 200, body: paid() } }, async (gateway, stub) => {
      expect(await gateway.fetchOrder('cs_1')).toMatchObject({ value: { captures: [{ disputed: false }] } });
      expect(stub.requests).toHaveLength(1);
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { StubAnswer } from '../testing/stub-server.ts';
import { failed, list, sentQuery, withStub } from './testing/answers.ts';

const search = {
  since: new Date('2026-11-20T10:00:00.500Z'),
  until: new Date('2026-11-21T10:00:00.500Z'),
  types: ['charge.refunded', 'refund.created'],
};
const told = (id: string, changes: object = {}) => ({
  id,
  object: 'event',
  type: 'charge.refunded',
  created: 1_795_600_000,
  livemode: false,
  data: { object: { object: 'charge', payment_intent: 'pi_1', metadata: { payment_id: 'pay_1' } } },
  ...changes,
});

const listWith = (answer: StubAnswer, after: string | null = null) =>
  withStub({ 'GET /v1/events': answer }, async (gateway, stub) => ({
    listed: await gateway.listEvents({ ...search, after }),
    query: sentQuery(stub),
  }));

describe('the list of Stripe’s events', () => {
  it('is asked for by second and type', async () => {
    const { listed, query } = await listWith({ status: 200, body: list([told('evt_1'), { id: 'evt_2' }]) });
    expect(listed).toMatchObject({
      kind: 'found',
      value: {
        events: [{ event: { dedupeKey: 'evt_1', subject: 'capture:pi_1', paymentId: 'pay_1' } }],
        next: null,
      },
    });
    expect(query).toEqual({
      'created[gte]': String(Date.parse('2026-11-20T10:00:00Z') / 1000),
      'created[lte]': String(Date.parse('2026-11-21T10:00:00Z') / 1000),
      'types[0]': 'charge.refunded',
      'types[1]': 'refund.created',
      limit: '100',
    });
  });

  it('goes on after the last one', async () => {
    const { listed } = await listWith({ status: 200, body: list([told('evt_2'), told('evt_1')], true) });
    expect(listed).toMatchObject({ value: { next: 'evt_1' } });
    const { query } = await listWith({ status: 200, body: list([]) }, 'evt_1');
    expect(query).toMatchObject({ starting_after: 'evt_1' });
  });

  it.each<[string, StubAnswer]>([
    ['forbidden', failed(403, { code: 'more_permissions_required' })],
    ['absent', failed(404, { code: 'resource_missing' })],
    ['no list', { status: 200, body: { object: 'charge' } }],
  ])('is unknown when it is %s', async (_what, answer) => {
    expect((await listWith(answer)).listed.kind).toBe('unknown');
  });
});

import { describe, expect, it } from 'vitest';
import type { EventSearch } from '../port.ts';
import { type StubAnswer, startStub } from '../testing/stub-server.ts';
import { testGateway } from './testing/gateway.ts';

const path = '/v1/notifications/webhooks-events';
const search: EventSearch = {
  since: new Date('2026-11-20T10:00:00.500Z'),
  until: new Date('2026-11-21T10:00:00.500Z'),
  types: ['PAYMENT.CAPTURE.COMPLETED'],
  after: null,
};
const told = (id: string, event_type = 'PAYMENT.CAPTURE.COMPLETED') => ({
  id,
  event_type,
  create_time: '2026-11-21T09:00:00Z',
  resource: { id: 'C1', custom_id: 'pay_1' },
});

async function listWith(answer: StubAnswer, after: string | null = null) {
  await using stub = await startStub();
  stub.answers[`GET ${path}`] = [answer];
  const listed = await testGateway(stub.url).gateway.listEvents({ ...search, after });
  return { listed, asked: stub.requests.at(-1)?.path };
}

describe('the list of PayPal’s events', () => {
  it('is asked for by the second, and only the types that were asked for are taken', async () => {
    const events = [told('WH-1'), told('WH-2', 'BILLING.PLAN.CREATED'), { id: 'WH-3' }];
    const { listed, asked } = await listWith({ status: 200, body: { events } });
    expect(listed).toMatchObject({
      kind: 'found',
      value: {
        events: [{ event: { dedupeKey: 'WH-1', subject: 'capture:C1', paymentId: 'pay_1' } }],
        next: null,
      },
    });
    expect(asked).toBe(
      `${path}?page_size=100&start_time=2026-11-20T10%3A00%3A00Z&end_time=2026-11-21T10%3A00%3A00Z`,
    );
  });

  it('goes on by the link to the next page, which never leads elsewhere', async () => {
    const links = [{ rel: 'next', href: 'https://elsewhere.example/x?start_id=7&page_size=100' }];
    const { listed } = await listWith({ status: 200, body: { events: [], links } });
    expect(listed).toEqual({ kind: 'found', value: { events: [], next: '?start_id=7&page_size=100' } });
    const { asked } = await listWith({ status: 200, body: { events: [] } }, '?start_id=7&page_size=100');
    expect(asked).toBe(`${path}?start_id=7&page_size=100`);
  });

  it.each<[string, StubAnswer]>([
    ['absent', { status: 404, body: { name: 'RESOURCE_NOT_FOUND', message: 'no', debug_id: 'd' } }],
    ['no list', { status: 200, body: {} }],
    ['with a link that is none', { status: 200, body: { events: [], links: [{ rel: 'next', href: '//' }] } }],
  ])('is unknown when it is %s', async (_what, answer) => {
    expect((await listWith(answer)).listed.kind).toBe('unknown');
  });
});

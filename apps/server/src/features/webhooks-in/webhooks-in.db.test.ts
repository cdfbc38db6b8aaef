import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, owner } from '../../../journeys/people.ts';

let at: World;
beforeEach(async () => {
  at = await world();
  await at.api();
});
afterEach(() => at.close());

const inbox = async () =>
  (await sql<{ type: string; headers: object }>`select * from webhook_events`.execute(at.connections.read))
    .rows;
const refusals = async () =>
  (
    await sql<{ object: string; after: { reasons: string[] } }>`select object, after from audit_log
      where action = 'webhook.refused'`.execute(at.connections.read)
  ).rows;

/** Headers that PayPal would send; the signature is nobody's. */
const transmission = () => ({
  'content-type': 'application/json',
  'paypal-auth-algo': 'SHA256withRSA',
  'paypal-cert-url': `https://${at.sandbox.paypal.certHost}/v1/notifications/certs/CERT-1`,
  'paypal-transmission-id': 'b2384410-f8d2-11e4-8bf3-77339302725b',
  'paypal-transmission-sig': Buffer.from('nobody signed this').toString('base64'),
  'paypal-transmission-time': '2025-03-03T05:00:00Z',
});
const body = {
  id: 'WH-58D329510W468432D-8HN650336L201105X',
  create_time: '2025-03-03T05:00:00.000Z',
  resource_type: 'capture',
  event_type: 'PAYMENT.CAPTURE.COMPLETED',
  resource: {
    id: '27M47624FP291604U',
    supplementary_data: { related_ids: { order_id: '5O190127TN364715T' } },
  },
};
const send = (gateway: string, headers: Record<string, string> = {}) =>
  ask(at, `/api/v1/webhooks/${gateway}`, { body, headers });

describe('a webhook', () => {
  test.each(['polar', 'gumroad', 'manual', 'nonsense'])(
    'for a gateway without an adapter has no address: %s',
    async (gateway) => {
      const reply = await send(gateway, transmission());
      expect([reply.status, reply.code]).toEqual([404, 'NOT_FOUND']);
      expect([await inbox(), await refusals()]).toEqual([[], []]);
    },
  );

  test.each([
    ['unsigned', {}],
    ['signed by nobody', transmission],
    ['with a certificate from elsewhere', { 'paypal-cert-url': 'https://evil.example/cert' }],
  ])(
    'that is forged is refused, stored nowhere and leaves a line in the audit: %s',
    async (_what, change) => {
      const headers =
        typeof change === 'function'
          ? change()
          : Object.keys(change).length
            ? { ...transmission(), ...change }
            : {};
      const reply = await send('paypal', headers);
      expect([reply.status, reply.code]).toEqual([400, 'WEBHOOK_FORGED']);
      expect(await inbox()).toEqual([]);
      expect(await refusals()).toEqual([
        { object: 'paypal', after: { reasons: [expect.stringMatching(/./)] } },
      ]);
      expect(reply.text).not.toContain('certificate');
    },
  );

  test.each(['not json', '', '[]', '{"id":'])(
    'may hold any bytes and is still only forged: %j',
    async (bytes) => {
      const { app } = await at.api();
      for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
        const headers = { ...transmission(), 'content-type': type };
        const reply = await app.inject({
          method: 'POST',
          url: '/api/v1/webhooks/paypal',
          headers,
          payload: bytes,
        });
        expect([reply.statusCode, reply.json().error.code], type).toEqual([400, 'WEBHOOK_FORGED']);
      }
    },
  );

  test('that nobody can verify now is asked for again, and is no forgery', async () => {
    await at.sandbox.close();
    const reply = await send('paypal', transmission());
    expect([reply.status, reply.code]).toEqual([503, 'WEBHOOK_UNVERIFIABLE']);
    expect(reply.headers['retry-after']).toBe('60');
    expect([await inbox(), await refusals()]).toEqual([[], []]);
  });

  test('that comes again is stored once, and keeps no credential of its sender', async () => {
    const { token } = await owner(at, 'lan@example.com');
    const begun = await ask(at, '/api/v1/checkout', { token, body: { plan: 'team' } });
    const control = (path: string, input: object) =>
      fetch(`${at.sandboxUrl}/_control/${path}`, { method: 'POST', body: JSON.stringify(input) }).then(
        (answer) => answer.json() as Promise<{ results: { status: number }[] }>,
      );
    await control('webhooks/hold', { hold: true });
    await control('approve', { orderId: new URL(begun.data.approvalUrl).searchParams.get('token') });
    const { results } = await control('webhooks/send', { copies: 4 });
    expect(results.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const stored = await inbox();
    expect(stored.map(({ type }) => type)).toEqual(['CHECKOUT.ORDER.APPROVED']);
    expect(Object.keys(stored[0]?.headers ?? {})).toContain('paypal-transmission-id');
    expect(Object.keys(stored[0]?.headers ?? {})).not.toContain('authorization');
  });
});

import { describe, expect, it } from 'vitest';
import { startStub } from '../testing/stub-server.ts';
import { createPayPalGateway, payPalConnections } from './index.ts';

const keys = { clientId: 'client', clientSecret: 'secret', webhookId: 'WEBHOOK' };

describe('the connections', () => {
  it.each([
    ['live', 'https://api-m.paypal.com', ['api.paypal.com', 'api-m.paypal.com']],
    ['test', 'https://api-m.sandbox.paypal.com', ['api.sandbox.paypal.com', 'api-m.sandbox.paypal.com']],
  ] as const)('%s believes public authorities and its own hosts only', (kind, baseUrl, hosts) => {
    const connection = payPalConnections[kind](keys, fetch);
    expect(connection).toMatchObject({ kind, baseUrl, ...keys });
    expect(connection.certificates).toMatchObject({ trustRoots: 'system', hosts, name: '.paypal.com' });
  });

  it('sandbox fetches certificates where the simulator answers', async () => {
    await using stub = await startStub();
    stub.answers['GET /sandbox/v1/notifications/certs/CERT-1'] = [{ status: 200, text: 'PEM' }];
    const simulator = {
      ...keys,
      baseUrl: `${stub.url}/sandbox`,
      caPem: 'CA',
      certHost: 'api.sandbox.paypal.com',
    };
    const connection = payPalConnections.sandbox(simulator, fetch);
    const pem = await connection.certificates.fetch(
      'https://api.sandbox.paypal.com/v1/notifications/certs/CERT-1',
    );
    expect(pem.toString()).toBe('PEM');
    expect(connection.kind).toBe('sandbox');
    expect(connection.certificates.trustRoots).toEqual(['CA']);
  });
});

it('a gateway says what it can do', () => {
  const deps = { fetch, now: () => new Date(0), log: () => {} };
  const { name, kind, capabilities } = createPayPalGateway(deps, payPalConnections.live(keys, fetch));
  expect([name, kind]).toEqual(['paypal', 'live']);
  expect(capabilities).toMatchObject({ idempotencyHours: 6, refundWindowDays: 180, saveMethod: true });
  expect(capabilities.minimum('USD')).toBeNull();
  expect(capabilities.currencies.has('VND')).toBe(false);
  expect(capabilities.currencies.size).toBe(24);
});

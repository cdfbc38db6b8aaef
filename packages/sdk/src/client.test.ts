import { describe, expect, it } from 'vitest';
import { createClient, MekongError, newIdempotencyKey, unwrap, unwrapPage } from './index.ts';

type Answer = { status: number; body: unknown; headers?: Record<string, string> };

function clientAnswering(answer: Answer | Error) {
  const seen: Request[] = [];
  const client = createClient({
    baseUrl: 'http://api.test',
    headers: { cookie: 'a=b' },
    retries: 0,
    fetch: async (request) => {
      seen.push(request);
      if (answer instanceof Error) throw answer;
      const headers = { 'content-type': 'application/json', ...answer.headers };
      const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
      return new Response(body, { status: answer.status, headers });
    },
  });
  return { client, seen };
}

const refusal = {
  success: false,
  error: {
    code: 'EMAIL_TAKEN',
    message: 'This e-mail address is taken.',
    details: [{ field: 'email', message: 'taken' }],
    requestId: 'req_1',
    docs: null,
  },
};

describe('createClient', () => {
  it('sends its headers and no key on a GET', async () => {
    const { client, seen } = clientAnswering({ status: 200, body: { success: true, data: [] } });
    await unwrap(client.GET('/api/v1/gateways'));
    expect(seen[0]?.url).toBe('http://api.test/api/v1/gateways');
    expect(seen[0]?.headers.get('cookie')).toBe('a=b');
    expect(seen[0]?.headers.has('idempotency-key')).toBe(false);
  });

  it('gives every POST its own key and keeps a key the caller chose', async () => {
    const { client, seen } = clientAnswering({ status: 200, body: { success: true, data: {} } });
    const body = { plan: 'team', interval: 'year' } as const;
    await client.POST('/api/v1/checkout', { body });
    await client.POST('/api/v1/checkout', { body });
    await client.POST('/api/v1/checkout', { body, headers: { 'idempotency-key': 'mine' } });
    const keys = seen.map((request) => request.headers.get('idempotency-key'));
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[0]).not.toBe(keys[1]);
    expect(keys[2]).toBe('mine');
  });

  it('makes no two keys alike', () => {
    expect(new Set(Array.from({ length: 1000 }, newIdempotencyKey)).size).toBe(1000);
  });
});

describe('unwrap', () => {
  it('throws the envelope of a refusal', async () => {
    const { client } = clientAnswering({ status: 409, body: refusal });
    const failed = unwrap(client.GET('/api/v1/users/me'));
    await expect(failed).rejects.toBeInstanceOf(MekongError);
    await expect(failed).rejects.toMatchObject({
      code: 'EMAIL_TAKEN',
      status: 409,
      requestId: 'req_1',
      details: [{ field: 'email', message: 'taken' }],
    });
  });

  it('turns an answer that is not ours into a MekongError with the request id of the header', async () => {
    const { client } = clientAnswering({ status: 502, body: '<html>', headers: { 'x-request-id': 'req_9' } });
    await expect(unwrap(client.GET('/api/v1/users/me'))).rejects.toMatchObject({
      code: 'UNEXPECTED_ANSWER',
      status: 502,
      requestId: 'req_9',
      details: [],
    });
  });

  it('calls a network failure UNREACHABLE', async () => {
    const { client } = clientAnswering(new TypeError('fetch failed'));
    await expect(unwrap(client.GET('/api/v1/users/me'))).rejects.toMatchObject({
      code: 'UNREACHABLE',
      status: 0,
    });
  });

  it('lets control-flow errors with a digest pass', async () => {
    const bail = Object.assign(new Error('dynamic'), { digest: 'DYNAMIC_SERVER_USAGE' });
    const { client } = clientAnswering(bail);
    await expect(unwrap(client.GET('/api/v1/users/me'))).rejects.toBe(bail);
  });

  it('returns the cursor of a page, null on the last', async () => {
    const first = clientAnswering({ status: 200, body: { success: true, data: [], page: { next: 'c2' } } });
    const last = clientAnswering({ status: 200, body: { success: true, data: [], page: { next: null } } });
    expect(await unwrapPage(first.client.GET('/api/v1/invoices'))).toEqual({ items: [], next: 'c2' });
    expect(await unwrapPage(last.client.GET('/api/v1/invoices'))).toEqual({ items: [], next: null });
  });
});

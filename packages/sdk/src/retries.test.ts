import { describe, expect, it } from 'vitest';
import { createClient, RateLimitError, UnreachableError, unwrap } from './index.ts';

type Turn = { status: number; retryAfter?: string; body?: unknown } | Error;

const LOST = new TypeError('fetch failed');
const DONE = { status: 200, body: { success: true, data: {} } };
const body = { plan: 'team', interval: 'year' } as const;

/** A server that answers one turn after the other, the last one for ever, and a clock that moves by being asked to. */
function server(...turns: Turn[]) {
  const seen: Request[] = [];
  const bodies: string[] = [];
  const waits: number[] = [];
  const client = createClient({
    baseUrl: 'http://api.test',
    sleep: async (milliseconds) => void waits.push(milliseconds),
    fetch: async (request) => {
      const turn = turns[Math.min(seen.length, turns.length - 1)] ?? LOST;
      seen.push(request);
      bodies.push(await request.text());
      if (turn instanceof Error) throw turn;
      const headers = {
        'content-type': 'application/json',
        ...(turn.retryAfter === undefined ? {} : { 'retry-after': turn.retryAfter }),
      };
      return new Response(JSON.stringify(turn.body ?? { success: false, error: {} }), {
        status: turn.status,
        headers,
      });
    },
  });
  return { client, seen, bodies, waits };
}

const keysOf = (requests: Request[]) =>
  new Set(requests.map(({ headers }) => headers.get('idempotency-key')));

describe('retries', () => {
  it('a lost connection: the same body under the same key, three tries in all', async () => {
    const { client, seen, bodies, waits } = server(LOST, LOST, DONE);
    await unwrap(client.POST('/api/v1/checkout', { body }));
    expect(keysOf(seen).size).toBe(1);
    expect([...keysOf(seen)][0]).toMatch(/^[0-9a-f]{32}$/);
    expect(bodies).toEqual(Array(3).fill(JSON.stringify(body)));
    // 0.5 s and 1 s, each up to half as much again.
    expect(waits[0]).toBeGreaterThanOrEqual(500);
    expect(waits[0]).toBeLessThan(750);
    expect(waits[1]).toBeGreaterThanOrEqual(1000);
    expect(waits[1]).toBeLessThan(1500);
  });

  it('is given up after the last one', async () => {
    const { client, seen } = server(LOST);
    await expect(unwrap(client.GET('/api/v1/plans'))).rejects.toBeInstanceOf(UnreachableError);
    expect(seen).toHaveLength(3);
  });

  it('too many requests: after the seconds that the server names', async () => {
    const { client, seen, waits } = server({ status: 429, retryAfter: '7' }, DONE);
    await unwrap(client.POST('/api/v1/auth/login', { body: { email: 'a@b.c', password: 'x' } }));
    expect([seen.length, waits]).toEqual([2, [7000]]);
  });

  it('too many requests for longer than one wants to wait: told at once, with the seconds', async () => {
    const { client, seen } = server({ status: 429, retryAfter: '600' });
    const failed = unwrap(client.GET('/api/v1/plans'));
    await expect(failed).rejects.toBeInstanceOf(RateLimitError);
    await expect(failed).rejects.toMatchObject({ retryAfter: 600, status: 429 });
    expect(seen).toHaveLength(1);
  });

  it('a server that is away, and a first try that is still at work', async () => {
    const { client, seen } = server({ status: 503 }, { status: 409, retryAfter: '2' }, DONE);
    await unwrap(client.POST('/api/v1/checkout', { body }));
    expect([seen.length, keysOf(seen).size]).toEqual([3, 1]);
  });

  it.each([400, 401, 403, 404, 409, 422, 500, 502])('%i is final', async (status) => {
    const { client, seen } = server({ status });
    await expect(unwrap(client.GET('/api/v1/plans'))).rejects.toMatchObject({ status });
    expect(seen).toHaveLength(1);
  });

  it('never a login whose answer was lost, and nothing that was called off', async () => {
    const login = server(LOST);
    const credentials = { body: { email: 'a@b.c', password: 'x' } };
    await expect(unwrap(login.client.POST('/api/v1/auth/login', credentials))).rejects.toMatchObject({
      code: 'UNREACHABLE',
    });
    const aborted = server(LOST);
    const signal = AbortSignal.abort();
    await expect(unwrap(aborted.client.GET('/api/v1/plans', { signal }))).rejects.toThrow();
    expect([login.seen.length, aborted.seen.length]).toEqual([1, 1]);
  });
});

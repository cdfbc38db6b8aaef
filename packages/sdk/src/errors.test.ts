import { describe, expect, it } from 'vitest';
import * as sdk from './index.ts';

const refusal = (status: number) => ({
  success: false,
  error: {
    code: 'SOME_CODE',
    message: 'No.',
    details: null,
    requestId: 'req_1',
    docs: '/docs/errors#SOME_CODE',
  },
  status,
});

describe('errors', () => {
  it.each([
    [400, sdk.ValidationError],
    [401, sdk.AuthenticationError],
    [403, sdk.AuthorizationError],
    [404, sdk.NotFoundError],
    [405, sdk.ValidationError],
    [409, sdk.ConflictError],
    [413, sdk.ValidationError],
    [415, sdk.ValidationError],
    [422, sdk.BusinessError],
    [429, sdk.RateLimitError],
    [500, sdk.ServerError],
    [502, sdk.GatewayError],
    [503, sdk.UnavailableError],
  ])('%i has a class of its own', (status, Kind) => {
    const error = sdk.MekongError.fromResponse(refusal(status), new Response('', { status }));
    expect(error).toBeInstanceOf(Kind);
    expect(error).toBeInstanceOf(sdk.MekongError);
    expect(error).toMatchObject({ name: Kind.name, code: 'SOME_CODE', docs: '/docs/errors#SOME_CODE' });
  });

  it('what somebody in between answers is of no kind, but for "later"', () => {
    const of = (status: number) => sdk.MekongError.fromResponse('<html>', new Response('', { status }));
    expect([of(404).name, of(502).name]).toEqual(['MekongError', 'MekongError']);
    expect([of(429).name, of(503).name]).toEqual(['RateLimitError', 'UnavailableError']);
  });
});

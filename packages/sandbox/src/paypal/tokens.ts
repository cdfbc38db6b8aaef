import { timingSafeEqual } from 'node:crypto';
import type { SandboxContext } from '../context.ts';
import type { Answer, Call } from '../http.ts';
import { accessToken } from '../ids.ts';
import { PayPalError } from './errors.ts';

const LIFE_SECONDS = 32_400;

/** POST /v1/oauth2/token: a bearer token for the right client id and secret, valid nine hours. */
export function issueToken(ctx: SandboxContext, call: Call): Answer {
  if (!hasClientCredentials(ctx, call.headers.authorization ?? '')) {
    return {
      status: 401,
      body: { error: 'invalid_client', error_description: 'Client Authentication failed' },
    };
  }
  if (new URLSearchParams(call.raw.toString('utf8')).get('grant_type') !== 'client_credentials') {
    return {
      status: 400,
      body: { error: 'unsupported_grant_type', error_description: 'unsupported grant_type' },
    };
  }
  dropExpired(ctx);
  const token = accessToken();
  ctx.state.accessTokens[token] = { expiresAt: new Date(ctx.clock.now().getTime() + LIFE_SECONDS * 1000) };
  const body = {
    scope:
      'https://uri.paypal.com/services/payments/payment/authcapture https://uri.paypal.com/services/payments/refund https://uri.paypal.com/services/vault/payment-tokens/readwrite https://uri.paypal.com/services/applications/webhooks',
    access_token: token,
    token_type: 'Bearer',
    app_id: 'APP-80W284485P519543T',
    expires_in: LIFE_SECONDS,
    nonce: `${ctx.clock.now().toISOString()}${token.slice(-16)}`,
  };
  return { status: 200, body };
}

function hasClientCredentials(ctx: SandboxContext, header: string): boolean {
  const [scheme, encoded = ''] = header.split(' ');
  if (scheme?.toLowerCase() !== 'basic') return false;
  const given = Buffer.from(encoded, 'base64');
  const wanted = Buffer.from(`${ctx.state.clientId}:${ctx.state.clientSecret}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function dropExpired(ctx: SandboxContext): void {
  const now = ctx.clock.now();
  for (const [token, { expiresAt }] of Object.entries(ctx.state.accessTokens)) {
    if (expiresAt <= now) delete ctx.state.accessTokens[token];
  }
}

/** Lets a call pass only with a bearer token that is known and not expired; throws 401. */
export function authenticate(ctx: SandboxContext, call: Call): void {
  const [scheme, token = ''] = (call.headers.authorization ?? '').split(' ');
  const known = Object.hasOwn(ctx.state.accessTokens, token) ? ctx.state.accessTokens[token] : undefined;
  if (scheme?.toLowerCase() === 'bearer' && known && known.expiresAt > ctx.clock.now()) return;
  throw new PayPalError(401);
}

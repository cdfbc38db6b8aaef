import type { SandboxContext } from '../context.ts';
import type { Answer, Call } from '../http.ts';
import { refusal } from './errors.ts';
import { MERCHANT } from './instruments.ts';

/** GET /v1/identity/oauth2/userinfo: whose credentials these are. */
export const getUserInfo = (_ctx: SandboxContext, _call: Call): Answer => ({
  status: 200,
  body: {
    user_id: `https://www.paypal.com/webapps/auth/identity/user/${MERCHANT.merchantId}`,
    payer_id: MERCHANT.merchantId,
    name: MERCHANT.name,
    verified_account: 'true',
    emails: [{ value: MERCHANT.email, primary: true, confirmed: true }],
  },
});

/** GET /v1/notifications/webhooks/{id}: the one address that events go to. */
export function getWebhook(ctx: SandboxContext, call: Call): Answer {
  if (call.params.id !== ctx.state.webhookId) throw refusal('INVALID_RESOURCE_ID', 404);
  const href = `${ctx.apiUrl()}/v1/notifications/webhooks/${ctx.state.webhookId}`;
  return {
    status: 200,
    body: {
      id: ctx.state.webhookId,
      url: 'https://merchant.example.com/webhooks/paypal',
      event_types: [{ name: '*', description: 'ALL' }],
      links: [{ href, rel: 'self', method: 'GET' }],
    },
  };
}

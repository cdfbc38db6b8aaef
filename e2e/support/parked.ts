import type { APIRequestContext, BrowserContext } from '@playwright/test';
import { approve, capture, startCheckout } from './account.ts';
import { origin } from './origin.ts';

const sandbox = (path: string) => `${origin()}/sandbox${path}`;

/**
 * A purchase whose money the seller took and gave back at the gateway by hand, before anything was booked: it is
 * parked, and a person must look at it.
 */
export async function parkedPurchase(context: BrowserContext): Promise<void> {
  const { request } = context;
  await post(request, sandbox('/_control/webhooks/hold'), { hold: true });
  try {
    const checkout = await startCheckout(context);
    await approve(context, checkout);
    const orderId = new URL(checkout.approvalUrl).searchParams.get('token') ?? '';
    await post(request, sandbox('/_control/refund'), { captureId: await captureByHand(request, orderId) });
    await capture(context, checkout);
  } finally {
    await post(request, sandbox('/_control/webhooks/hold'), { hold: false });
  }
}

async function captureByHand(request: APIRequestContext, orderId: string): Promise<string> {
  const { clientId, clientSecret } = await (await request.get(sandbox('/_control/connection'))).json();
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const token = await request.post(sandbox('/v1/oauth2/token'), {
    form: { grant_type: 'client_credentials' },
    headers: { authorization: `Basic ${basic}` },
  });
  const { access_token: bearer } = await token.json();
  const order = await post(
    request,
    sandbox(`/v2/checkout/orders/${orderId}/capture`),
    {},
    {
      authorization: `Bearer ${bearer}`,
      'paypal-request-id': orderId,
      prefer: 'return=representation',
    },
  );
  return order.purchase_units[0].payments.captures[0].id;
}

async function post(
  request: APIRequestContext,
  url: string,
  data: unknown,
  headers: Record<string, string> = {},
) {
  const answer = await request.post(url, { data, headers });
  if (!answer.ok()) throw new Error(`${url}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

import type { Stage } from './stage.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are asserted on, not typed
type Json = any;

/** How a buyer's money is found out about: by the return page, or by the gateway's events alone. */
export type Way = 'return' | 'webhook';

const REPEATS = 5;

async function post(
  stage: Stage,
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Json> {
  const answer = await fetch(stage.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: answer.status, ...((await answer.json()) as object) };
}

/** Signs up; answers the token that later requests carry. */
export const signUp = (stage: Stage, email = 'linh@example.com'): Promise<string> =>
  enter(stage, 'register', email);

/** Somebody who has signed up becomes one of the seller's people. */
export async function signUpStaff(stage: Stage, email: string): Promise<string> {
  await enter(stage, 'register', email);
  await stage.database.query(`update users set staff_role = 'staff-admin' where email = $1`, [email]);
  return enter(stage, 'login', email);
}

async function enter(stage: Stage, way: 'register' | 'login', email: string): Promise<string> {
  const body = { email, password: 'correct horse battery' };
  const answer = await post(stage, `/api/v1/auth/${way}`, body, {});
  if (answer.status >= 300) throw new Error(`${way}: ${JSON.stringify(answer)}`);
  return answer.data.accessToken;
}

/** The buyer's request, always under the same key; one that is said to be running is asked again later. */
export async function ask(stage: Stage, token: string, path: string, body: unknown): Promise<Json> {
  for (let tries = 1; ; tries += 1) {
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': `buy-${path}` };
    const answer = await post(stage, path, body, headers);
    if (answer.status < 300) return answer.data;
    if (answer.error?.code !== 'IDEMPOTENCY_RUNNING' || tries === REPEATS)
      throw new Error(`${path}: ${JSON.stringify(answer)}`);
    await stage.timePasses();
  }
}

/** One call of the gateway's control API. */
export async function control(stage: Stage, path: string, body?: unknown): Promise<Json> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(`${stage.sandbox.paypal.baseUrl()}/_control/${path}`, init);
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return answer.json();
}

/** What the buyer's click on the gateway's page does; a page that was approved already says so. */
async function approve(stage: Stage, orderId: string): Promise<void> {
  const { orders } = await control(stage, 'state');
  if (['CREATED', 'PAYER_ACTION_REQUIRED'].includes(orders[orderId].status))
    await control(stage, 'approve', { orderId });
}

/**
 * The gateway sends every event that was not taken yet; answers how many there were. It sends nothing by itself, so that
 * what a server does about a crash is not done for it by an event. @throws when one is refused
 */
export async function sendEvents(stage: Stage): Promise<number> {
  const { results } = await control(stage, 'webhooks/send', { copies: 2 });
  for (const { status } of results) if (status !== 200) throw new Error(`An event was answered ${status}`);
  return results.length;
}

/**
 * Buys a Team plan from the beginning: requests that were answered before are answered alike, one that broke goes on.
 * A buyer whose way is `webhook` closes the tab on the gateway's page.
 */
export async function shop(stage: Stage, token: string, way: Way): Promise<void> {
  const checkout = await ask(stage, token, '/api/v1/checkout', { plan: 'team', interval: 'year' });
  const orderId = new URL(checkout.approvalUrl).searchParams.get('token') ?? '';
  await approve(stage, orderId);
  if (way === 'webhook') await sendEvents(stage);
  else await ask(stage, token, '/api/v1/payments/capture', { orderId });
}

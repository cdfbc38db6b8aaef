import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A page with who looks at it. */
export interface MeasuredPage {
  readonly path: string;
  readonly who: 'stranger' | 'customer' | 'staff';
}

const seenBy = (who: MeasuredPage['who'], ...paths: string[]): MeasuredPage[] =>
  paths.map((path) => ({ path, who }));

/** Two of the gate, the six that stand for the rest, and all others. */
export const GATE = [...seenBy('stranger', '/pricing'), ...seenBy('customer', '/dashboard')];
export const SIX = [
  ...seenBy('stranger', '/', '/pricing', '/login', '/docs/quickstart'),
  ...seenBy('customer', '/dashboard'),
  ...seenBy('staff', '/admin/payments'),
];
export const OTHERS = [
  ...seenBy('stranger', '/signup', '/forgot', '/magic', '/docs', '/docs/errors', '/docs/add-a-feature'),
  ...seenBy('stranger', '/checkout?plan=team&interval=year'),
  ...seenBy('customer', '/dashboard/billing', '/dashboard/api-keys', '/dashboard/security'),
  ...seenBy(
    'staff',
    '/admin',
    '/admin/invoices',
    '/admin/invoices/new',
    '/admin/customers',
    '/admin/gateways',
    '/admin/audit',
  ),
];

/** Cookies of somebody signed in, by who it is; a customer has bought Team. */
export async function signIn(url: string, home: string): Promise<Record<MeasuredPage['who'], string>> {
  const password = 'correct horse battery';
  const customer = await enter(url, '/api/v1/auth/register', {
    email: 'lan@example.com',
    password,
    company: 'Delta Boats',
  });
  await buyTeam(url, customer);
  const secrets = readFileSync(join(home, 'secrets.env'), 'utf8');
  const demo = /^DEMO_STAFF_PASSWORD=(.+)$/m.exec(secrets)?.[1] ?? '';
  const staff = await enter(url, '/api/v1/auth/login', { email: 'staff@mekong.example', password: demo });
  return { stranger: '', customer, staff };
}

async function enter(url: string, path: string, body: unknown): Promise<string> {
  const answer = await send(url, path, '', body);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

async function buyTeam(url: string, cookie: string): Promise<void> {
  const purchase = { plan: 'team', interval: 'year', gateway: 'paypal' };
  const started = await send(url, '/api/v1/checkout', cookie, purchase);
  const { data } = (await started.json()) as { data: { id: string; approvalUrl: string } };
  const orderId = new URL(data.approvalUrl).searchParams.get('token');
  await send(url, '/sandbox/_control/approve', '', { orderId });
  await send(url, '/api/v1/payments/capture', cookie, { checkoutId: data.id });
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`${url}/api/v1/licenses`, { headers: { cookie } });
    if (((await answer.json()) as { data: unknown[] }).data.length > 0) return;
    await pause(100);
  }
  throw new Error('the purchase ended in no license');
}

async function send(url: string, path: string, cookie: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: url, ...(cookie ? { cookie } : {}) };
  const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

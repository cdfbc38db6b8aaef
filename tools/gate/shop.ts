import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cleanEnvironment, interrupt, startProduct, waitForPage } from './product.ts';
import { root } from './run.ts';

/** What the examples of the documentation start from: a shop with a key, and a customer who has bought Team. */
export interface Shop {
  readonly url: string;
  /** The variables that the examples name. */
  readonly variables: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts the product without its pages, on an empty data folder. */
export async function openShop(): Promise<Shop> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'mekong-shop-')));
  const product = await startProduct({
    folder: root,
    command: [process.execPath, 'start.mjs', 'start'],
    env: { ...cleanEnvironment(), MEKONG_HOME: home, MEKONG_ROLES: 'api,worker' },
    log: join(home, 'start.log'),
  });
  const stop = async () => {
    await interrupt(product);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await waitForPage(product, '/ready', '', 60);
    return { url: product.url, variables: await furnish(product.url, home), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function furnish(url: string, home: string): Promise<Record<string, string>> {
  const secrets = readFileSync(join(home, 'secrets.env'), 'utf8');
  const password = /^DEMO_STAFF_PASSWORD=(.+)$/m.exec(secrets)?.[1] ?? '';
  const login = { email: 'staff@mekong.example', password };
  const { accessToken } = await call<{ accessToken: string }>(url, '/api/v1/auth/login', { body: login });
  const scopes = [
    'customers:read',
    'customers:write',
    'checkout:write',
    'payments:read',
    'payments:write',
    'invoices:read',
    'subscriptions:read',
    'licenses:read',
    'licenses:write',
    'entitlements:read',
  ];
  const { key } = await call<{ key: string }>(url, '/api/v1/house-keys', {
    token: accessToken,
    body: { name: 'Examples', mode: 'test', scopes },
  });
  const customer = await call<{ id: string }>(url, '/api/v1/customers', {
    token: key,
    body: { email: 'lan@example.com', name: 'Delta Boats' },
  });
  const license = await buyTeam(url, key, customer.id);
  return {
    MEKONG_URL: url,
    MEKONG_KEY: key,
    MEKONG_CUSTOMER: customer.id,
    LICENSE_KEY: license,
    STAFF_PASSWORD: password,
  };
}

/** A purchase whose buyer is played by the sandbox; the license key that it ends in. */
async function buyTeam(url: string, token: string, customer: string): Promise<string> {
  const at = { token, customer };
  const checkout = await call<{ id: string; approvalUrl: string }>(url, '/api/v1/checkout', {
    ...at,
    body: { plan: 'team', interval: 'year', gateway: 'paypal' },
  });
  const orderId = new URL(checkout.approvalUrl).searchParams.get('token');
  await send(url, '/sandbox/_control/approve', { body: { orderId } });
  await call(url, '/api/v1/payments/capture', { ...at, body: { checkoutId: checkout.id } });
  for (let tries = 0; tries < 100; tries += 1) {
    const [license] = await call<{ key: string | null }[]>(url, '/api/v1/licenses', at);
    if (license?.key) return license.key;
    await pause(100);
  }
  throw new Error('the purchase ended in no license');
}

interface Asked {
  readonly token?: string;
  readonly customer?: string;
  readonly body?: unknown;
}

async function call<T>(url: string, path: string, asked: Asked): Promise<T> {
  const answer = await send(url, path, asked);
  return ((await answer.json()) as { data: T }).data;
}

async function send(url: string, path: string, { token, customer, body }: Asked): Promise<Response> {
  const answer = await fetch(url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(customer ? { 'x-mekong-customer': customer } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

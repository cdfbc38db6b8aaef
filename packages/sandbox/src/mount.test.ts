import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { movableClock } from '@mekong/kit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from './sandbox.ts';
import { fetchToken, orderBody } from './testing/bench.ts';
import type { Json } from './testing/receiver.ts';

let server: Server;
let sandbox: Sandbox;
let origin: string;
beforeEach(async () => {
  sandbox = createSandbox({
    clock: movableClock(new Date('2026-11-21T09:00:00Z')),
    basePath: '/sandbox',
    publicUrl: () => `${origin}/sandbox`,
  });
  server = createServer((req, res) => sandbox.handler(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await sandbox.close();
  server.closeAllConnections();
  server.close();
});

test('works below a path of somebody else’s server, pages included', async () => {
  const base = sandbox.paypal.baseUrl();
  expect(base).toBe(`${origin}/sandbox`);
  const token = await fetchToken(base, sandbox.paypal.clientId, sandbox.paypal.clientSecret);
  const made = await fetch(`${base}/v2/checkout/orders`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token.body.access_token}`,
      'content-type': 'application/json',
      'paypal-request-id': 'a',
    },
    body: JSON.stringify(orderBody()),
  });
  const order = (await made.json()) as Json;
  const page = order.links!.find((link) => link.rel === 'payer-action')!.href;
  expect(page).toBe(`${origin}/sandbox/paypal/checkoutnow?token=${order.id}`);
  const html = await (await fetch(page)).text();
  const form = new URL(/action="([^"]*approve)"/.exec(html)![1]!, page);
  const body = () => new URLSearchParams({ token: order.id!, instrument: 'card_refused' });
  const refused = await fetch(form, { method: 'POST', body: body() });
  expect(refused.url).toBe(`${page}&refused=card_refused`);
  expect(await refused.text()).toContain('was refused');
});

test('the certificate lies where its address says, below the mapped host', async () => {
  const state = (await (await fetch(`${origin}/sandbox/_control/state`)).json()) as Json;
  const pem = await (await fetch(`${origin}/sandbox/v1/notifications/certs/${state.certId}`)).text();
  expect(pem).toContain('BEGIN CERTIFICATE');
  expect(state.clientSecret).toBeUndefined();
  expect(JSON.stringify(state)).not.toContain('PRIVATE KEY');
});

test('a sandbox without an address says what is missing', () => {
  const lost = createSandbox({ clock: movableClock(new Date(0)) });
  expect(() => lost.paypal.baseUrl()).toThrow('publicUrl');
});

test('the control API explains what it cannot find', async () => {
  const answer = await fetch(`${origin}/sandbox/_control/approve`, {
    method: 'POST',
    body: '{"orderId":"NOPE"}',
  });
  expect(answer.status).toBe(404);
});

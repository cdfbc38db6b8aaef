import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { movableClock } from '@mekong/kit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSandbox } from './sandbox.ts';
import type { SandboxState } from './state.ts';
import { fileStore, type SandboxStore } from './store.ts';
import { type Bench, startBench } from './testing/bench.ts';
import { startStripeBench } from './testing/stripe-bench.ts';

let folder: string;
let bench: Bench;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  bench = await startBench({ store: fileStore(join(folder, 'deep', 'state.json')) });
});
afterEach(async () => {
  await bench.close();
  rmSync(folder, { recursive: true });
});

const reopened = () =>
  createSandbox({
    clock: movableClock(bench.clock.now()),
    store: fileStore(join(folder, 'deep', 'state.json')),
  });

test('everything that was answered is there after a restart, without a word of goodbye', async () => {
  const { captureId } = await bench.paid({ vault: true });
  await bench.call('POST', `/v2/payments/captures/${captureId}/refund`, {
    amount: { currency_code: 'USD', value: '9.00' },
  });
  await bench.order({ key: 'open' });
  const again = reopened();
  expect(again.books()).toEqual(bench.sandbox.books());
  expect(again.books().totals.USD).toEqual({ captured: 2900n, refunded: 900n, fees: 150n });
  const { baseUrl: _one, ...before } = bench.sandbox.paypal;
  expect(again.paypal).toMatchObject(before);
});

test('keys, tokens and waiting events survive too', async () => {
  const first = await bench.order({ key: 'open' });
  await bench.control('approve', { orderId: first.body.id });
  bench.sandbox.faults.add({ on: 'capture', kind: '500', times: 2 });
  await bench.call('POST', `/v2/checkout/orders/${first.body.id}/capture`, {});
  const sent: string[] = [];
  const deliver: typeof fetch = async (url) => {
    sent.push(String(url));
    return new Response('');
  };
  const again = createSandbox({
    clock: bench.clock,
    store: fileStore(join(folder, 'deep', 'state.json')),
    webhookUrl: () => 'http://hook.example/',
    deliver,
  });
  expect(again.faults.list()).toEqual([{ on: 'capture', kind: '500', times: 1 }]);
  expect(again.nextDeliveryAt()).toEqual(bench.clock.now());
  expect(await again.deliverDue()).toBe(1);
  expect(sent).toEqual(['http://hook.example/']);
  expect(
    createSandbox({
      clock: bench.clock,
      store: fileStore(join(folder, 'deep', 'state.json')),
      webhookUrl: () => 'x',
    }).nextDeliveryAt(),
  ).toBeNull();
});

test('no half-written file stays behind', async () => {
  await bench.paid();
  expect(readdirSync(join(folder, 'deep'))).toEqual(['state.json']);
});

test('whatever a call changes is in the file: nothing is forgotten', async () => {
  const path = join(folder, 'all.json');
  const inner = fileStore(path);
  let live: SandboxState | null = null;
  const store: SandboxStore = {
    load: inner.load,
    save: (state, changes) => {
      live = state;
      inner.save(state, changes);
    },
  };
  const all = await startBench({ store });
  const { captureId, tokenId } = await all.paid({ vault: true });
  await all.call('POST', `/v2/payments/captures/${captureId}/refund`, {
    amount: { currency_code: 'USD', value: '9.00' },
  });
  await all.call('DELETE', `/v3/vault/payment-tokens/${tokenId}`);
  await all.paid({ card: '0341' });
  await all.paid({ card: 'bank' });
  all.answerWith(503);
  await all.sandbox.deliverDue();
  all.clock.advance(4 * 86_400_000);
  all.answerWith(200);
  await all.sandbox.deliverDue();
  all.clock.advance(40 * 86_400_000);
  await all.signIn();
  await all.paid({ card: '9995', vault: true });
  await all.control('faults/random', { rate: 0.1, seed: 9 });
  await all.close();
  expect(fileStore(path).load()).toEqual(live);
  expect(Object.keys(live!.events)).toHaveLength(4);
});

test('half a line at the end, as a power cut leaves it, is dropped', async () => {
  await bench.paid();
  const path = join(folder, 'deep', 'state.json');
  appendFileSync(path, '{"head":null,"rows":[["orders","X",{"id"');
  expect(reopened().books()).toEqual(bench.sandbox.books());
  expect(reopened().books().captures).toHaveLength(1);
});

test('a file of an earlier version is read, and given what it did not have', async () => {
  const path = join(folder, 'old.json');
  const old = await startBench({ store: fileStore(path) });
  await old.paid({ vault: true });
  await old.close();
  const { head, rows } = JSON.parse(readFileSync(path, 'utf8').split('\n')[0]!);
  const { stripeSecretKey: _key, stripeWebhookSecret: _secret, nextRefunds: _refunds, ...before } = head;
  const lines = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line, (name, value) => (name === 'gateway' ? undefined : value)))
    .map((line) => ({ ...line, head: line.head && { ...line.head, ...before } }));
  writeFileSync(path, [{ head: before, rows }, ...lines].map((line) => `${JSON.stringify(line)}\n`).join(''));
  const open = () =>
    createSandbox({
      clock: movableClock(bench.clock.now()),
      store: fileStore(path),
      webhookUrl: () => 'http://hook.example/',
    });
  const again = open();
  expect(again.stripe.secretKey).toMatch(/^sk_test_/);
  expect(again.stripe.webhookSecret).toMatch(/^whsec_/);
  expect(open().stripe.secretKey).toBe(again.stripe.secretKey);
  expect(again.books()).toEqual(old.sandbox.books());
  expect(again.nextDeliveryAt()).not.toBeNull();
});

test('what Stripe changes is in the file too', async () => {
  const path = join(folder, 'stripe.json');
  const inner = fileStore(path);
  let live: SandboxState | null = null;
  const store: SandboxStore = {
    load: inner.load,
    save: (state, changes) => {
      live = state;
      inner.save(state, changes);
    },
  };
  const all = await startStripeBench({ store });
  // A name that ends like a date and one like an amount: the merchant's words stay words.
  const metadata = { payment_id: 'pay_1', startedAt: 'soon', minor: 'a lot' };
  const paid = await all.paidSession({
    metadata,
    payment_intent_data: { metadata, setup_future_usage: 'off_session' },
  });
  const who = { customer: paid.customer.id, payment_method: paid.payment_intent.payment_method.id };
  await all.control('vault/decline', { tokenId: who.payment_method });
  await all.charge(who, {}, 'k');
  await all.control('refunds/next', { outcome: 'fails' });
  await all.stripe('POST', '/v1/refunds', { payment_intent: paid.payment_intent.id, amount: 100 });
  await all.control('dispute', { captureId: paid.payment_intent.id });
  await all.paidSession({ card: 'bank' });
  const open = await all.session();
  await all.control('decline', { orderId: open.body.id });
  await all.stripe('POST', `/v1/payment_methods/${who.payment_method}/detach`);
  await all.sandbox.deliverDue();
  all.clock.advance(5 * 86_400_000);
  await all.sandbox.deliverDue();
  await all.control('dispute/close', { captureId: paid.payment_intent.id, won: true });
  await all.close();
  expect(fileStore(path).load()).toEqual(live);
  expect(all.sandbox.books('stripe').refunds[0]?.status).toBe('FAILED');
});

import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { movableClock } from '@mekong/kit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSandbox } from './sandbox.ts';
import type { SandboxState } from './state.ts';
import { fileStore, type SandboxStore } from './store.ts';
import { type Bench, startBench } from './testing/bench.ts';

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

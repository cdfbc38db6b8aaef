import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@mekong/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox } from './sandbox.ts';
import { fileStore } from './store.ts';
import { fetchToken, orderBody } from './testing/bench.ts';

let folder: string;
let child: ChildProcess;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-kill-'));
});
afterAll(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

async function start(path: string): Promise<{ url: string; clientId: string; clientSecret: string }> {
  child = spawn(process.execPath, [join(import.meta.dirname, 'testing/serve.ts'), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  return JSON.parse(line.toString('utf8'));
}

test('a kill loses no order that was answered', async () => {
  const path = join(folder, 'state.json');
  const { url, clientId, clientSecret } = await start(path);
  const { body } = await fetchToken(url, clientId, clientSecret);
  const answered: string[] = [];
  const orderUntilDead = async (worker: number) => {
    for (let n = 0; ; n += 1) {
      const headers = {
        authorization: `Bearer ${body.access_token}`,
        'content-type': 'application/json',
        'paypal-request-id': `${worker}-${n}`,
      };
      const reply = await fetch(`${url}/v2/checkout/orders`, {
        method: 'POST',
        headers,
        body: JSON.stringify(orderBody()),
      });
      answered.push(((await reply.json()) as { id: string }).id);
      if (answered.length === 40) child.kill('SIGKILL');
    }
  };
  await Promise.allSettled([1, 2, 3, 4].map(orderUntilDead));
  expect(answered.length).toBeGreaterThanOrEqual(40);
  const kept = fileStore(path).load()!;
  expect(answered.filter((id) => !kept.orders[id])).toEqual([]);
  expect(createSandbox({ clock: systemClock, store: fileStore(path) }).paypal.clientId).toBe(clientId);
});

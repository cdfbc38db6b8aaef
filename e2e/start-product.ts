import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanEnvironment, interrupt, startProduct, waitForPage } from '../tools/gate/product.ts';
import { root } from '../tools/gate/run.ts';
import { takeBankTransfers } from './support/bank-account.ts';

/** What pasted test keys speak to. A process of its own: its parts are not meant for a program beside a browser. */
async function startTestGateways(): Promise<{ url: string; child: ChildProcess }> {
  const child = fork(join(root, 'tools/gate/test-gateways.ts'));
  const [url] = await once(child, 'message');
  return { url: String(url), child };
}

/**
 * Starts the real product once for all specs and hands its address and data folder on as MEKONG_URL and MEKONG_HOME.
 * Returns how to stop it. Each test comes from an address of its own: the product believes a proxy on this machine,
 * so that its limits need not be loosened.
 */
export default async function startOnce(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.MEKONG_URL) return undefined;
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'mekong-e2e-')));
  await takeBankTransfers(root, home);
  const gateways = await startTestGateways();
  const product = await startProduct({
    folder: root,
    command: [process.execPath, 'start.mjs', 'start'],
    env: {
      ...cleanEnvironment(),
      MEKONG_HOME: home,
      TRUSTED_PROXIES: '127.0.0.1,::1',
      TEST_GATEWAYS_URL: gateways.url,
    },
    log: join(home, 'start.log'),
  });
  gateways.child.send(product.url);
  const stop = async () => {
    if (!(await interrupt(product))) console.error('the product did not stop within 20 s and was killed');
    gateways.child.disconnect();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await waitForPage(product, '/ready', '', 300);
  } catch (error) {
    await stop();
    throw error;
  }
  // By the name that the product gives itself: cookies of 127.0.0.1 are not those of localhost.
  process.env.MEKONG_URL = product.url.replace('127.0.0.1', 'localhost');
  process.env.MEKONG_HOME = home;
  process.env.TEST_GATEWAYS_URL = gateways.url;
  return stop;
}

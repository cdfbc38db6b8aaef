import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFailed, test } from 'vitest';
import { ENV_FILES } from '../src/platform/config/testing/env-templates.ts';
import { claimPort } from '../src/platform/web/free-port.ts';
import { type Program, running, spawnServer } from './program.ts';

let home: string;
let server: Program | null;
beforeEach(async () => {
  server = null;
  home = await mkdtemp(join(tmpdir(), 'mekong-env-'));
});
afterEach(async () => {
  await server?.stop();
  await rm(home, { recursive: true, force: true });
});

// Everything but the pages, which need a build, and with the database of its own: what a copied .env meets first.
test.each(ENV_FILES)('%s starts a server that answers', async (name, text) => {
  const file = join(home, '.env');
  await writeFile(file, text);
  const { PATH, HOME, TMPDIR, TZ } = process.env;
  const port = String(await claimPort(0));
  const place = {
    MEKONG_HOME: home,
    MEKONG_ROLES: 'api,worker,scheduler',
    PORT: port,
    MEKONG_NPM_START: '1',
  };
  const child = spawnServer({ PATH, HOME, TMPDIR, TZ, ...place }, [`--env-file=${file}`]);
  server = await running(child);
  onTestFailed(() => console.error(server?.log()));
  const answer = await fetch(`http://127.0.0.1:${port}/health`);
  expect([answer.status, await answer.json()]).toEqual([200, { success: true, data: { status: 'alive' } }]);
  const { data } = (await (await fetch(`http://127.0.0.1:${port}/api/v1/gateways`)).json()) as {
    data: { name: string; kind: string }[];
  };
  const kind = name.endsWith('filled in') ? 'test' : 'sandbox';
  const stripe = text.includes('STRIPE') ? kind : 'sandbox';
  expect(data.map((gateway) => [gateway.name, gateway.kind])).toEqual([
    ['paypal', kind],
    ['stripe', stripe],
  ]);
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  cleanEnvironment,
  interrupt,
  killAll,
  processesUnder,
  startProduct,
  waitForPage,
} from './product.ts';
import { root } from './run.ts';

/**
 * What a newcomer does, on a fresh clone of the last commit: `npm start`, look at /pricing, Ctrl-C.
 * `clone.ts space` clones into a path with a space, `clone.ts user` runs as another user with a home of its own.
 */
const stranger = 1500;

function clone(folder: string): void {
  const cloned = spawnSync('git', ['clone', '--quiet', '--no-hardlinks', root, folder], { encoding: 'utf8' });
  if (cloned.status !== 0) throw new Error(`git clone failed: ${cloned.stderr}`);
}

/** A user without a name in /etc/passwd: the hardest neighbour a launcher meets in containers. */
function asStranger(base: string): { command: [string, ...string[]]; env: NodeJS.ProcessEnv } {
  if (process.getuid?.() !== 0) throw new Error('only root can start the product as another user');
  spawnSync('chown', ['-R', `${stranger}:${stranger}`, base]);
  const id = String(stranger);
  const command: [string, ...string[]] = [
    'setpriv',
    '--reuid',
    id,
    '--regid',
    id,
    '--clear-groups',
    'npm',
    'start',
  ];
  return { command, env: { ...cleanEnvironment(), ...installSettings(), HOME: base, USER: 'stranger' } };
}

/** The other home has no .npmrc; where this machine installs from, and whom it trusts, must still hold. */
function installSettings(): NodeJS.ProcessEnv {
  const settings = ['registry', 'cafile'].map((name) => {
    const value = spawnSync('npm', ['config', 'get', name], { encoding: 'utf8' }).stdout.trim();
    return [`npm_config_${name}`, value] as const;
  });
  return Object.fromEntries(settings.filter(([, value]) => value !== '' && value !== 'null'));
}

async function leftovers(folder: string): Promise<string[]> {
  for (let tries = 0; tries < 20 && processesUnder(folder).length > 0; tries += 1) await pause(250);
  return processesUnder(folder);
}

async function smoke(how: string): Promise<void> {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'mekong-clone-')));
  const folder = join(base, how === 'space' ? 'with space' : 'mekong');
  clone(folder);
  const plain = { command: ['npm', 'start'] as [string, ...string[]], env: cleanEnvironment() };
  const { command, env } = how === 'user' ? asStranger(base) : plain;
  const started = performance.now();
  const product = await startProduct({ folder, command, env, log: join(base, 'start.log') });
  try {
    await waitForPage(product, '/pricing', '995', 420);
    console.log(`fresh clone to first page: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  } finally {
    const inTime = await interrupt(product);
    const left = await leftovers(folder);
    if (!inTime) console.error('Ctrl-C did not end the product within 20 s');
    if (left.length > 0) console.error(`still running after Ctrl-C:\n${left.join('\n')}`);
    if (!inTime || left.length > 0) process.exitCode = 1;
    killAll(left);
    rmSync(base, { recursive: true, force: true });
  }
}

const how = process.argv[2] ?? '';
if (how !== 'space' && how !== 'user') throw new Error('say which: clone.ts space, clone.ts user');
await smoke(how);

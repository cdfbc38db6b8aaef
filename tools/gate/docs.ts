import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scriptOf } from '../docs/blocks.ts';
import { cleanEnvironment } from './product.ts';
import { root } from './run.ts';
import { openShop } from './shop.ts';

/**
 * Runs the commands of the documentation that are marked `sh runnable`, each page as one script in an empty folder, against a
 * server without pages. Words after `docs.ts` choose pages. A command that fails fails its page.
 */
const wanted = process.argv.slice(2);
const pages = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)))
  .flatMap((name) => {
    const script = scriptOf(readFileSync(join(root, 'docs', name), 'utf8'));
    return script === null ? [] : [{ name, script }];
  });

function runPage(name: string, script: string, env: NodeJS.ProcessEnv): boolean {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mekong-docs-')));
  try {
    const ran = spawnSync('bash', ['-euo', 'pipefail', '-c', script], { cwd: folder, env, encoding: 'utf8' });
    console.log(`docs/${name}: ${ran.status === 0 ? 'good' : `FAILED (${ran.status})`}`);
    if (ran.status !== 0) console.log(`${script}\n${ran.stdout}${ran.stderr}`);
    return ran.status === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const shop = await openShop();
try {
  const env = { ...cleanEnvironment(), ...shop.variables, MEKONG_ROOT: root };
  const verdicts = pages.map(({ name, script }) => runPage(name, script, env));
  if (verdicts.length === 0) console.log('no page has a command to run');
  process.exitCode = verdicts.length > 0 && verdicts.every(Boolean) ? 0 : 1;
} finally {
  await shop.stop();
}

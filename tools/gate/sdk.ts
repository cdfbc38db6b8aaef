import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { buildSdk } from '../build-sdk.ts';
import { blocksOf, isRunnable, scriptOf } from '../docs/blocks.ts';
import { cleanEnvironment } from './product.ts';
import { root } from './run.ts';
import { openShop, type Shop } from './shop.ts';

/**
 * The SDK as its users get it: packed, installed into an empty project without a network, typechecked, and run against the
 * server on every Node of this machine that it promises; the README's examples too, in TypeScript and by curl.
 */
const CORE_LIMIT = 10_000;
const PROMISED = [20, 24];

function must(
  program: string,
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): string {
  const ran = spawnSync(program, args, { encoding: 'utf8', ...options });
  if (ran.status === 0) return ran.stdout;
  throw new Error(`${program} ${args.join(' ')}: ${ran.error ?? ''}${ran.stdout}${ran.stderr}`);
}

/** The programs for the promised versions, by version; one that this machine lacks is named. */
function nodes(): Map<number, string> {
  const found = new Map<number, string>();
  const onPath = (process.env.PATH ?? '').split(delimiter).map((place) => join(place, 'node'));
  for (const program of [process.execPath, ...onPath]) {
    const asked = spawnSync(program, ['--version'], { encoding: 'utf8' });
    const version = Number(/^v(\d+)/.exec(asked.stdout ?? '')?.[1]);
    if (version && !found.has(version)) found.set(version, program);
  }
  const missing = PROMISED.filter((version) => !found.has(version));
  if (missing.length > 0) console.log(`not on this machine, so not tried: Node ${missing.join(', ')}`);
  return found;
}

async function pack(folder: string): Promise<string> {
  const { folder: dist, coreBytes } = await buildSdk();
  console.log(`core: ${coreBytes} bytes gzipped, at most ${CORE_LIMIT}`);
  if (coreBytes >= CORE_LIMIT) throw new Error('the core of the SDK has become too large');
  const [packed] = JSON.parse(
    must('npm', ['pack', dist, '--json', '--pack-destination', folder], { cwd: folder }),
  );
  console.log(`packed: ${packed.filename}, ${packed.files.length} files, ${packed.size} bytes`);
  return join(folder, packed.filename);
}

/** An empty project with the package and the programs to try it with; compiled, for Node 20 reads no TypeScript. */
function project(folder: string, tarball: string): void {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  must('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: folder });
  const [example] = blocksOf(readFileSync(join(root, 'packages/sdk/README.md'), 'utf8')).filter(
    (block) => block.language === 'ts' && isRunnable(block),
  );
  if (!example) throw new Error('the README of the SDK has no runnable example');
  writeFileSync(join(folder, 'quickstart.ts'), example.code);
  cpSync(join(root, 'tools/gate/sdk-consumer.ts'), join(folder, 'consumer.ts'));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')];
  const files = ['quickstart.ts', 'consumer.ts'];
  const strict = ['--strict', '--target', 'es2022', '--module', 'nodenext'];
  must(process.execPath, [compiler, ...files, ...strict, ...types], { cwd: folder });
  const bundled = ['--strict', '--noEmit', '--module', 'esnext', '--moduleResolution', 'bundler'];
  must(process.execPath, [compiler, ...files, '--target', 'es2022', ...bundled, ...types], { cwd: folder });
}

function tryOut(folder: string, { variables }: Shop): void {
  const env = { ...cleanEnvironment(), ...variables };
  for (const [version, program] of nodes()) {
    for (const name of ['quickstart', 'consumer']) {
      const said = must(program, [`${name}.js`], { cwd: folder, env });
      console.log(`Node ${version}, ${name}: ${said.trim().replaceAll('\n', ' · ')}`);
    }
  }
  const script = scriptOf(readFileSync(join(root, 'packages/sdk/README.md'), 'utf8'));
  if (!script) throw new Error('the README of the SDK has no runnable commands');
  console.log(must('bash', ['-euo', 'pipefail', '-c', script], { cwd: folder, env }).trim());
}

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mekong-sdk-')));
try {
  project(folder, await pack(folder));
  const shop = await openShop();
  try {
    tryOut(folder, shop);
  } finally {
    await shop.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

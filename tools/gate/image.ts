import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative } from 'node:path';
import { PRODUCTION } from '../../apps/server/crash/production.ts';
import { openDatabase } from '../../apps/server/src/platform/db/embedded/open.ts';
import { copyOf, type Stage, stagesOf, variablesOf } from './dockerfile.ts';
import { cleanEnvironment, interrupt, startProduct, waitForPage } from './product.ts';
import { root } from './run.ts';

/**
 * What the Dockerfile does, where no Docker is at hand: each stage is a folder, its steps run there on this machine's Node 24,
 * and the last one is started as production on a PostgreSQL of its own until it sells. Also: what `docker-compose` (1.29)
 * says of compose.yaml. `image.ts compose` does only that.
 */
const WORKDIR = '/app';
const base = realpathSync(mkdtempSync(join(tmpdir(), 'mekong-image-')));

/** The clone as the build gets it: what git tracks, less what .dockerignore names is untracked anyway. */
function context(): string {
  const folder = join(base, 'context');
  const cloned = spawnSync('git', ['clone', '--quiet', '--no-hardlinks', root, folder], { encoding: 'utf8' });
  if (cloned.status !== 0) throw new Error(`git clone failed: ${cloned.stderr}`);
  return folder;
}

function place(stage: string, path: string): string {
  if (!isAbsolute(path)) return join(base, stage, WORKDIR, path);
  return join(base, stage, path);
}

function runStage(
  stage: Stage,
  source: string,
): { folder: string; env: Record<string, string>; command: string[] } {
  const name = stage.name ?? 'image';
  const folder = place(name, WORKDIR);
  mkdirSync(folder, { recursive: true });
  let env: Record<string, string> = {};
  let command: string[] = [];
  for (const { name: instruction, text } of stage.instructions) {
    if (instruction === 'ENV') env = { ...env, ...variablesOf(text) };
    if (instruction === 'COPY') copy(name, source, text);
    // What belongs to the image's own system (its users, its folders) is not this machine's.
    if (instruction === 'RUN' && !text.includes('chown node')) shell(text, folder, env);
    if (instruction === 'CMD') command = JSON.parse(text);
  }
  return { folder, env, command };
}

function copy(stage: string, source: string, text: string): void {
  const { from, sources, target } = copyOf(text);
  for (const path of sources) {
    const original = from ? place(from, path) : join(source, path);
    const into =
      target.endsWith('/') || sources.length > 1 ? join(target, relative(join(path, '..'), path)) : target;
    cpSync(original, place(stage, into), { recursive: true, verbatimSymlinks: true });
  }
}

function shell(text: string, cwd: string, env: Record<string, string>): void {
  console.log(`RUN ${text}`);
  const node = join(process.execPath, '..');
  const path = { PATH: `${node}:${process.env.PATH}` };
  const ran = spawnSync('bash', ['-euc', text], {
    cwd,
    stdio: 'inherit',
    env: { ...cleanEnvironment(), ...env, ...path },
  });
  if (ran.status !== 0) throw new Error(`RUN ended with ${ran.status}`);
}

async function sells(image: ReturnType<typeof runStage>): Promise<void> {
  const home = join(base, 'home');
  const database = await openDatabase({
    connection: null,
    home: join(home, 'database'),
    sourceDir: join(root, 'apps/server/src'),
    log: () => {},
    now: new Date(),
  });
  const [program = 'node', ...args] = image.command;
  const product = await startProduct({
    folder: image.folder,
    command: [program === 'node' ? process.execPath : program, ...args],
    env: {
      ...cleanEnvironment(),
      ...PRODUCTION,
      ...image.env,
      MEKONG_ROLES: '',
      MEKONG_HOME: join(home, 'product'),
      DATABASE_URL: database.embedded?.url ?? '',
    },
    log: join(base, 'start.log'),
  });
  try {
    await waitForPage(product, '/ready', '', 60);
    await waitForPage(product, '/pricing', '995', 30);
    await waitForPage(product, '/docs/errors', 'RATE_LIMITED', 10);
    console.log('the image is ready, shows its prices and its documentation');
  } finally {
    await interrupt(product);
    await database.stop();
  }
}

function compose(): void {
  const asked = spawnSync('docker-compose', ['-f', join(root, 'compose.yaml'), 'config', '--quiet'], {
    encoding: 'utf8',
  });
  if (asked.error) {
    console.log('docker-compose is not on this machine, so compose.yaml was not asked about');
    return;
  }
  if (asked.status !== 0) throw new Error(`compose.yaml: ${asked.stderr}`);
  console.log('compose.yaml is valid');
}

try {
  compose();
  if (process.argv[2] !== 'compose') {
    const source = context();
    const images = stagesOf(readFileSync(join(root, 'Dockerfile'), 'utf8')).map((stage) =>
      runStage(stage, source),
    );
    const size = spawnSync('du', ['-sm', images.at(-1)?.folder ?? ''], { encoding: 'utf8' }).stdout.split(
      '\t',
    )[0];
    console.log(`the image beyond Node: ${size} MB`);
    await sells(images.at(-1) as ReturnType<typeof runStage>);
  }
} finally {
  rmSync(base, { recursive: true, force: true });
}

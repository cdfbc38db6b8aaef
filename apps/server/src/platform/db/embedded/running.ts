import { realpath } from 'node:fs/promises';
import { findBinaries } from './binaries.ts';
import { dataDirOf } from './cluster.ts';
import { readLock } from './lock-file.ts';

/** The process id of the server that runs on the data folder in `dir`; null when none does. */
export async function findRunningServer(dir: string): Promise<number | null> {
  const place = await realpath(dir).catch(() => null);
  if (place === null) return null;
  const lock = await readLock(dataDirOf(place, (await findBinaries()).major));
  return lock.kind === 'live' && lock.owned ? lock.pid : null;
}

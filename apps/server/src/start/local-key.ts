import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HOUSE_KEY_SCOPES } from '../features/api-keys/api-key.ts';
import { createHouseKey } from '../features/api-keys/create.ts';
import type { Config } from '../platform/config/config.ts';
import { systemActor } from '../platform/context/actor.ts';
import type { Wired } from '../wire.ts';

/**
 * Leaves a key of the house for the command line of this machine, in the data folder of a development server, readable by
 * its owner alone. One that still opens is kept, so that a restart makes none.
 */
export async function leaveLocalKey(config: Config, wired: Wired): Promise<void> {
  if (config.environment !== 'development') return;
  const ctx = wired.context({ actor: systemActor('local-key'), requestId: 'start' });
  const file = join(config.home, 'cli.json');
  const there = await keyIn(file);
  const opens = there !== null && (await wired.registry.ports.authenticate(ctx, there).catch(() => null));
  const key = opens ? there : await newKey();
  await mkdir(config.home, { recursive: true, mode: 0o700 });
  const half = `${file}.new`;
  await writeFile(half, `${JSON.stringify({ url: config.publicUrl, key })}\n`, { mode: 0o600 });
  await rename(half, file);

  async function newKey(): Promise<string | null> {
    const name = 'The command line of this machine';
    return (await createHouseKey(ctx, { name, mode: 'test', scopes: HOUSE_KEY_SCOPES })).text;
  }
}

async function keyIn(file: string): Promise<string | null> {
  try {
    return (JSON.parse(await readFile(file, 'utf8')) as { key?: string }).key ?? null;
  } catch {
    return null;
  }
}

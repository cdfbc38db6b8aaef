import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { PRODUCTION } from '../../apps/server/crash/production.ts';
import { only } from '../../apps/server/crash/program.ts';
import { openDatabase } from '../../apps/server/src/platform/db/embedded/open.ts';
import { interrupt, startProduct } from '../../tools/gate/product.ts';
import { root } from '../../tools/gate/run.ts';

export interface Production {
  /** By the name that it gives itself. */
  readonly url: string;
  /** The printed way to the first staff login. */
  readonly setupPath: string;
  stop(): Promise<void>;
}

/** The product as a seller first starts it: production, an empty database, no key of any gateway, no bank account. */
export async function startProduction(): Promise<Production> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'mekong-live-')));
  const database = await openDatabase({
    connection: null,
    home: join(home, 'database'),
    sourceDir: join(root, 'apps/server/src'),
    log: () => {},
    now: new Date(),
  });
  const product = await startProduct({
    folder: root,
    // Not by start.mjs: it would look whether the pages of the product beside it must be built anew.
    command: [process.execPath, '--disable-warning=ExperimentalWarning', 'apps/server/src/main.ts', 'start'],
    env: only({
      ...PRODUCTION,
      MEKONG_ROLES: '',
      DATABASE_URL: database.embedded?.url ?? '',
      MEKONG_HOME: join(home, 'product'),
    }),
    log: join(home, 'start.log'),
  });
  const stop = async () => {
    if (!(await interrupt(product))) console.error('production did not stop within 20 s and was killed');
    await database.stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const setupPath = await printedIn(product.log, /\/setup\?token=\S+/);
    return { url: product.url.replace('127.0.0.1', 'localhost'), setupPath, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The lines to click come last, when everything runs. */
async function printedIn(log: string, words: RegExp): Promise<string> {
  const found = () => words.exec(readFileSync(log, 'utf8'))?.[0] ?? '';
  await expect.poll(found, { timeout: 50_000, message: 'the start prints its lines' }).not.toBe('');
  return found();
}

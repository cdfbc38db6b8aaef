import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../../apps/server/src/platform/db/embedded/open.ts';

export const BANK_ACCOUNT = ['Mekong Demo Ltd', 'Delta Bank', '0123 4567 8901'];

/** Tells the product in this data folder, before it starts, where bank transfers go: a demo takes none by itself. */
export async function takeBankTransfers(root: string, home: string): Promise<void> {
  const sourceDir = join(root, 'apps/server/src');
  const database = await openDatabase({ connection: null, home, sourceDir, log: () => {}, now: new Date() });
  try {
    await database.migrate();
    const client = new pg.Client(database.connection);
    await client.connect();
    const seller = JSON.stringify({ bankAccount: BANK_ACCOUNT });
    await client.query("insert into settings (key, value, updated_at) values ('seller', $1, now())", [
      seller,
    ]);
    await client.end();
  } finally {
    await database.stop();
  }
}

import type pg from 'pg';
import { purgeTestData } from '../features/customers/purge-test-data.ts';
import type { Config } from '../platform/config/config.ts';
import { asCommand } from './command.ts';

/** `npm run db purge-test-data`: says what would go; with `--yes` it goes. */
export async function purge(
  config: Config,
  connection: pg.PoolConfig,
  { yes }: { yes: boolean },
): Promise<string[]> {
  const command = { name: 'purge-test-data', config, connection };
  const purged = await asCommand(command, (ctx) => purgeTestData(ctx, { dryRun: !yes }));
  if (purged.length === 0) return ['There is no test data'];
  const lines = purged.map(({ table, rows }) => `${String(rows).padStart(9)}  ${table}`);
  const last = yes
    ? 'All test data is gone; live data was not touched'
    : 'Nothing was deleted yet. To delete these rows for good: npm run db purge-test-data -- --yes';
  return [...lines, last];
}

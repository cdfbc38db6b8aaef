import { sql } from 'kysely';
import type { Ctx } from '../../platform/context/context.ts';
import { writeAuditEntry } from '../../platform/events/audit.ts';

export interface Purged {
  readonly table: string;
  readonly rows: number;
}

/** Takes back what was deleted only to be counted. */
class Counted extends Error {}

/**
 * Deletes all test customers with everything of theirs, in one transaction, and says how many rows of which table; live
 * data is not touched. With `dryRun` it only says so.
 */
export async function purgeTestData(ctx: Ctx, { dryRun = false } = {}): Promise<Purged[]> {
  let purged: Purged[] = [];
  const attempt = ctx.system(async (t) => {
    const { rows } = await sql<{ target: string; deleted: bigint }>`
      select target, deleted from mekong_private.purge_test_data() where deleted > 0 order by target`.execute(
      t.db,
    );
    purged = rows.map(({ target, deleted }) => ({ table: target, rows: Number(deleted) }));
    if (dryRun) throw new Counted();
    const after = Object.fromEntries(purged.map(({ table, rows: n }) => [table, n]));
    await writeAuditEntry(t, { action: 'test_data.purged', object: 'test-data', after });
  });
  await attempt.catch((error) => {
    if (!(error instanceof Counted)) throw error;
  });
  return purged;
}

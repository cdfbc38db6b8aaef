import type { Clock } from '@mekong/kit';
import type pg from 'pg';
import { appliedMigrations, compareSchema, type Migration } from '../platform/db/migrate.ts';
import type { Readiness } from '../platform/http/deps.ts';

const SCHEMA_EVERY_MS = 10_000;

/** Whether this process can serve: its database answers, and has the schema that this program knows. */
export function readinessOf(
  pool: pg.Pool,
  files: readonly Migration[],
  clock: Clock,
): () => Promise<Readiness> {
  let schema = { at: 0, text: 'ok' };
  const checkSchema = async () => {
    if (clock.now().getTime() - schema.at < SCHEMA_EVERY_MS) return schema.text;
    const { pending, problems } = compareSchema(files, await appliedMigrations(pool));
    const [first] = [...problems, ...pending.map((one) => `${one.feature}/${one.name} has not run`)];
    schema = { at: clock.now().getTime(), text: first ?? 'ok' };
    return schema.text;
  };
  return async () => {
    const database = await pool.query('select 1').then(
      () => 'ok',
      () => 'does not answer',
    );
    const checks = { database, schema: database === 'ok' ? await checkSchema() : 'unknown' };
    return { ready: Object.values(checks).every((check) => check === 'ok'), checks };
  };
}

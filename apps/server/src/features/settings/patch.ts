import { isDeepStrictEqual } from 'node:util';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { writeAuditEntry } from '../../platform/events/audit.ts';
import { settingKey } from './get.ts';
import { type Setting, type SettingKey, settingSchemas } from './setting.ts';
import './tables.ts';

/**
 * Changes what is given of a setting, under its lock: two people who change different fields at once both succeed.
 * Documents that exist keep what they were made with. @throws ZodError for a value out of shape
 */
export function patchSetting<K extends SettingKey>(
  ctx: Ctx,
  key: K,
  change: Partial<Setting<K>>,
): Promise<Setting<K>> {
  return ctx.system(async (t) => {
    const stored = await lockValue(t, key);
    const parse = (value: object) => settingSchemas[key].parse(value) as Setting<K>;
    const [before, after] = [parse(stored), parse({ ...stored, ...change })];
    const value = { ...stored, ...change };
    if (isDeepStrictEqual(value, stored)) return after;
    await t.db.updateTable('settings').set({ value, updated_at: t.now() }).where('key', '=', key).execute();
    await writeAuditEntry(t, { action: 'setting.changed', object: key, before, after });
    t.afterCommit(() => t.cache.drop(settingKey(key)));
    return after;
  });
}

/** What was said so far; what was not is its default. */
async function lockValue(t: TxCtx, key: SettingKey): Promise<Record<string, unknown>> {
  const row = { key, value: {}, updated_at: t.now() };
  await t.db
    .insertInto('settings')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const query = t.db.selectFrom('settings').select('value').where('key', '=', key).forUpdate();
  return (await query.executeTakeFirstOrThrow()).value;
}

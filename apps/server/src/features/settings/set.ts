import type { Ctx } from '../../platform/context/context.ts';
import { writeAuditEntry } from '../../platform/events/audit.ts';
import { settingKey } from './get.ts';
import { type Setting, type SettingKey, settingSchemas } from './setting.ts';
import './tables.ts';

/** Replaces a setting; documents that exist keep what they were made with. @throws ZodError for a value out of shape */
export async function setSetting<K extends SettingKey>(
  ctx: Ctx,
  key: K,
  value: Partial<Setting<K>>,
): Promise<void> {
  const parsed = settingSchemas[key].parse(value);
  await ctx.system(async (t) => {
    const row = { value: parsed as Record<string, unknown>, updated_at: t.now() };
    await t.db
      .insertInto('settings')
      .values({ key, ...row })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
      .execute();
    await writeAuditEntry(t, { action: 'setting.changed', object: key, after: row.value });
    t.afterCommit(() => t.cache.drop(settingKey(key)));
    // The seller's bank account is a way to pay, and the foot of each page names the seller's terms.
    t.afterCommit(() => t.services.pages.renew('gateways'));
  });
}

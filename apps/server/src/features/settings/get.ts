import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import {
  type Launch,
  type Policies,
  type Seller,
  type Setting,
  type SettingKey,
  settingSchemas,
} from './setting.ts';
import './tables.ts';

const CACHE_MS = 5_000;

// Inside a transaction its own connection is used: a second one per transaction would empty the pool and wait for ever.
const load = async <K extends SettingKey>(ctx: Ctx | TxCtx, key: K): Promise<Setting<K>> => {
  const db = 'db' in ctx ? ctx.db : ctx.read;
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
  return settingSchemas[key].parse(row?.value ?? {}) as Setting<K>;
};

const get = <K extends SettingKey>(ctx: Ctx | TxCtx, key: K): Promise<Setting<K>> =>
  ctx.cache.get(settingKey(key), CACHE_MS, () => load(ctx, key));

export const settingKey = (key: SettingKey): string => `settings:${key}`;

/** Who sells; snapshotted on each invoice. */
export const getSeller = (ctx: Ctx | TxCtx): Promise<Seller> => get(ctx, 'seller');

/** Whether the name and the address are the seller's own, not the demo's. */
export async function isSellerFinished(ctx: Ctx): Promise<boolean> {
  const query = ctx.read.selectFrom('settings').select('value').where('key', '=', 'seller');
  const value = (await query.executeTakeFirst())?.value ?? {};
  return 'name' in value && 'address' in value;
}

export const getPolicies = (ctx: Ctx | TxCtx): Promise<Policies> => get(ctx, 'policies');

/** What the seller noted before going live. */
export const getLaunch = (ctx: Ctx | TxCtx): Promise<Launch> => get(ctx, 'launch');

import { sql } from 'kysely';
import type { Db } from '../../platform/context/context.ts';
import type { Scope } from '../../platform/context/scopes.ts';
import { inPage, type PageQuery } from '../../platform/http/page.ts';
import type { ApiKey, KeyKind } from './api-key.ts';
import './tables.ts';

const columns = [
  'id',
  'customer_id as customerId',
  'mode',
  'name',
  sql<Scope[]>`scopes`.as('scopes'),
  'last_four as lastFour',
  'created_at as createdAt',
  'created_by as createdBy',
  'expires_at as expiresAt',
  'retires_at as retiresAt',
  'rotated_from as rotatedFrom',
  'last_used_at as lastUsedAt',
  'revoked_at as revokedAt',
] as const;

const kept = (kind: KeyKind) => (kind === 'house' ? ('is' as const) : ('is not' as const));

const selectKeys = (db: Db, kind: KeyKind) =>
  db.selectFrom('api_keys').select(columns).where('customer_id', kept(kind), null);

export async function findKey(db: Db, kind: KeyKind, id: string): Promise<ApiKey | null> {
  return (await selectKeys(db, kind).where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function lockKey(db: Db, kind: KeyKind, id: string): Promise<ApiKey | null> {
  return (await selectKeys(db, kind).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()) ?? null;
}

/** Newest first; null = everybody's. */
export function listKeysOf(
  db: Db,
  kind: KeyKind,
  customerId: string | null,
  page: PageQuery,
): Promise<ApiKey[]> {
  let query = selectKeys(db, kind);
  if (customerId !== null) query = query.where('customer_id', '=', customerId);
  return inPage(query, 'id', page).execute();
}

/** The key behind a credential. */
export async function findByHash(db: Db, hash: string): Promise<ApiKey | null> {
  const row = await db
    .selectFrom('api_keys')
    .select(columns)
    .where('id', '=', (inner) => inner.selectFrom('api_key_hashes').select('key_id').where('hash', '=', hash))
    .executeTakeFirst();
  return row ?? null;
}

export async function insertKey(db: Db, key: ApiKey, hash: string): Promise<void> {
  await db
    .insertInto('api_keys')
    .values({
      id: key.id,
      customer_id: key.customerId,
      mode: key.mode,
      name: key.name,
      scopes: [...key.scopes],
      last_four: key.lastFour,
      created_at: key.createdAt,
      created_by: key.createdBy,
      expires_at: key.expiresAt,
      retires_at: key.retiresAt,
      rotated_from: key.rotatedFrom,
      last_used_at: null,
      revoked_at: null,
    })
    .execute();
  await db.insertInto('api_key_hashes').values({ hash, key_id: key.id }).execute();
}

export async function setRevoked(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('api_keys').set({ revoked_at: at }).where('id', '=', id).execute();
}

export async function setRetiring(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('api_keys').set({ retires_at: at }).where('id', '=', id).execute();
}

/** Leaves a row alone that was written within the minute: a busy key would write it a thousand times. */
export async function setUsed(db: Db, id: string, at: Date): Promise<void> {
  await db
    .updateTable('api_keys')
    .set({ last_used_at: at })
    .where('id', '=', id)
    .where((or) =>
      or.or([or('last_used_at', 'is', null), or('last_used_at', '<=', new Date(at.getTime() - 60_000))]),
    )
    .execute();
}

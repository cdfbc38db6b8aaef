import { sql } from 'kysely';
import type { Db } from '../../platform/context/context.ts';
import './tables.ts';
import type { LinkPurpose } from './user.ts';

export interface NewLink {
  readonly tokenHash: string;
  readonly userId: string;
  readonly purpose: LinkPurpose;
  readonly email: string;
  readonly at: Date;
  readonly expiresAt: Date;
}

export async function insertLink(db: Db, link: NewLink): Promise<void> {
  await db
    .insertInto('user_tokens')
    .values({
      token_hash: link.tokenHash,
      user_id: link.userId,
      purpose: link.purpose,
      email: link.email,
      created_at: link.at,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
}

/** Those that were not used, of one purpose or of all. */
export async function voidLinks(db: Db, userId: string, purpose?: LinkPurpose): Promise<void> {
  let query = db.deleteFrom('user_tokens').where('user_id', '=', userId).where('used_at', 'is', null);
  if (purpose) query = query.where('purpose', '=', purpose);
  await query.execute();
}

/** Of ten that come at once one gets it: the others wait for the row and find it used. */
export async function takeLink(
  db: Db,
  link: { tokenHash: string; purpose: LinkPurpose; at: Date },
): Promise<{ userId: string; email: string } | null> {
  const row = await db
    .updateTable('user_tokens')
    .set({ used_at: link.at })
    .where('token_hash', '=', link.tokenHash)
    .where('purpose', '=', link.purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', link.at)
    .returning(['user_id as userId', 'email'])
    .executeTakeFirst();
  return row ?? null;
}

/** Counts one try and answers how many there were within this hour. */
export async function countTry(db: Db, nameHash: string, hour: Date): Promise<number> {
  const row = await db
    .insertInto('user_tries')
    .values({ name_hash: nameHash, hour, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['name_hash', 'hour']).doUpdateSet({ count: sql`user_tries.count + 1` }),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return row.count;
}

/** What nobody can use any more and nobody will ask about. */
export async function deleteLinksBefore(db: Db, end: Date): Promise<void> {
  await db
    .deleteFrom('user_tokens')
    .where((row) => row.or([row('expires_at', '<', end), row('used_at', '<', end)]))
    .execute();
  await db.deleteFrom('user_tries').where('hour', '<', end).execute();
  await db.deleteFrom('setup_tokens').where('created_at', '<', end).execute();
}

import type { Db } from '../../platform/context/context.ts';
import type { StoredFile } from './file.ts';
import './tables.ts';

export async function findFile(db: Db, id: string): Promise<StoredFile | null> {
  const query = db
    .selectFrom('files')
    .select(['id', 'name', 'content_type as contentType', 'size', 'sha256', 'created_at as createdAt'])
    .where('id', '=', id);
  return (await query.executeTakeFirst()) ?? null;
}

export async function insertFile(db: Db, file: StoredFile, createdBy: string): Promise<void> {
  await db
    .insertInto('files')
    .values({
      id: file.id,
      name: file.name,
      content_type: file.contentType,
      size: file.size,
      sha256: file.sha256,
      created_by: createdBy,
      created_at: file.createdAt,
    })
    .execute();
}

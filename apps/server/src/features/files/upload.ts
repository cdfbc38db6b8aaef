import { actorName } from '../../platform/context/actor.ts';
import type { Ctx } from '../../platform/context/context.ts';
import { writeAuditEntry } from '../../platform/events/audit.ts';
import { fileErrors } from './errors.ts';
import { type StoredFile, safeName, typeOf } from './file.ts';
import { findFile, insertFile } from './repository.ts';

export interface Upload {
  readonly bytes: Buffer;
  /** As its sender calls it. */
  readonly name: string | undefined;
}

/** Keeps a file: first its bytes, then what it is. @throws FILE_TYPE_REFUSED by its content */
export async function uploadFile(ctx: Ctx, upload: Upload): Promise<StoredFile> {
  const { bytes } = upload;
  const contentType = typeOf(bytes);
  if (!contentType) throw fileErrors.FILE_TYPE_REFUSED();
  const made = ctx.resumed && (await ctx.system((t) => findFile(t.db, ctx.resumed ?? '')));
  if (made) return made;
  const sha256 = await ctx.services.files.put(bytes);
  const file = {
    id: ctx.newId('file'),
    name: safeName(upload.name),
    contentType,
    size: BigInt(bytes.length),
    sha256,
    createdAt: ctx.now(),
  };
  await ctx.system(async (t) => {
    await insertFile(t.db, file, actorName(t.actor));
    const after = { name: file.name, contentType, size: String(file.size), sha256 };
    await writeAuditEntry(t, { action: 'file.uploaded', object: file.id, after });
    await t.remember(file.id);
  });
  return file;
}

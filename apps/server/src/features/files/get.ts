import { seesEverybody } from '../../platform/context/actor.ts';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { fileErrors } from './errors.ts';
import type { StoredFile } from './file.ts';
import { findFile } from './repository.ts';

/** @throws FILE_NOT_FOUND */
export async function getFile(t: TxCtx, id: string): Promise<StoredFile> {
  await t.persist();
  const file = await findFile(t.db, id);
  if (!file) throw fileErrors.FILE_NOT_FOUND();
  return file;
}

/** The file with its bytes, for the seller's people. @throws FILE_NOT_FOUND also for everybody else */
export async function readFile(ctx: Ctx, id: string): Promise<{ file: StoredFile; bytes: Buffer }> {
  if (!seesEverybody(ctx.actor)) throw fileErrors.FILE_NOT_FOUND();
  const file = await ctx.system((t) => getFile(t, id));
  const bytes = await ctx.services.files.get(file.sha256);
  if (!bytes) throw fileErrors.FILE_NOT_FOUND();
  return { file, bytes };
}

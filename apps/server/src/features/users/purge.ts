import type { Ctx } from '../../platform/context/context.ts';
import type { Schedule } from '../../platform/due/kind.ts';
import { deleteLinksBefore } from './link-repository.ts';
import { deleteSessionsBefore } from './session-repository.ts';

/** How long what has ended is kept, so that somebody who asks what happened can be told. */
const KEPT_MS = 30 * 86_400_000;

/** Forgets sessions and links that ended 30 days ago. */
export async function purgeEnded(ctx: Ctx): Promise<void> {
  const end = new Date(ctx.now().getTime() - KEPT_MS);
  await ctx.system(async (t) => {
    await deleteSessionsBefore(t.db, end);
    await deleteLinksBefore(t.db, end);
  });
}

export const PURGE: Schedule = { name: 'users.purge', every: '41 2 * * *', run: purgeEnded };

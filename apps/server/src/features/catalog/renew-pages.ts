import type { TxCtx } from '../../platform/context/context.ts';

/** The pricing page shows a change at once; after the commit, for it must be able to read it. */
export async function renewPages(t: TxCtx): Promise<void> {
  t.afterCommit(() => t.services.pages.renew('plans'));
}

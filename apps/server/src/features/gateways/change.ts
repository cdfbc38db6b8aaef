import type { Ctx } from '../../platform/context/context.ts';
import { writeAuditEntry } from '../../platform/events/audit.ts';
import { deleteConnection, findConnection, type StoredConnection, updateConnection } from './repository.ts';
import { mustFind, takeUp } from './save.ts';

export interface ConnectionSwitch {
  readonly id: string;
  readonly enabled?: boolean | undefined;
  readonly priority?: number | undefined;
}

/** Switches a connection on or off for new checkouts, or moves it; what was begun with it goes on. @throws CONNECTION_NOT_FOUND */
export async function changeConnection(ctx: Ctx, request: ConnectionSwitch): Promise<StoredConnection> {
  return ctx.system(async (t) => {
    const before = mustFind(await findConnection(t.db, request.id));
    const { enabled = before.enabled, priority = before.priority } = request;
    await updateConnection(t.db, before.id, { enabled, priority });
    await writeAuditEntry(t, {
      action: 'gateway.changed',
      object: before.id,
      before: { enabled: before.enabled, priority: before.priority },
      after: { enabled, priority },
    });
    t.afterCommit(() => takeUp(ctx));
    return { ...before, enabled, priority };
  });
}

/** Forgets pasted keys for good: payments begun with them can no longer be looked up or refunded. @throws CONNECTION_NOT_FOUND */
export async function forgetConnection(ctx: Ctx, id: string): Promise<void> {
  await ctx.system(async (t) => {
    const { gateway, kind, hint } = mustFind(await findConnection(t.db, id));
    await deleteConnection(t.db, id);
    await writeAuditEntry(t, {
      action: 'gateway.keys_forgotten',
      object: id,
      before: { gateway, kind, hint },
    });
    t.afterCommit(() => takeUp(ctx));
  });
}

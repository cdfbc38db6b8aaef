import { uuidv7 } from '@mekong/kit';
import { actorName } from '../context/actor.ts';
import type { Mode, TxCtx } from '../context/context.ts';
import './tables.ts';

export interface AuditEntry {
  readonly action: string;
  readonly object: string;
  readonly customerId?: string | null;
  /** Without secrets, as `after`. */
  readonly before?: Record<string, unknown>;
  /** Where it concerns one of the two; an API key's own otherwise. */
  readonly mode?: Mode | null;
  readonly after?: Record<string, unknown>;
}

/** Records what is no event: a refused webhook, a failed login, a session that ended. Events write their own rows. */
export async function writeAuditEntry(t: TxCtx, entry: AuditEntry): Promise<void> {
  await t.persist();
  await t.db
    .insertInto('audit_log')
    .values({
      id: uuidv7(t.now()),
      at: t.now(),
      actor: actorName(t.actor),
      action: entry.action,
      object: entry.object,
      customer_id: entry.customerId ?? null,
      before: entry.before ?? null,
      after: entry.after ?? null,
      request_id: t.requestId,
      mode: entry.mode ?? (t.actor.kind === 'key' ? t.actor.mode : null),
    })
    .execute();
}

import { actorName } from '../../platform/context/actor.ts';
import type { Ctx } from '../../platform/context/context.ts';
import { writeAuditEntry } from '../../platform/events/audit.ts';
import { seal } from '../../platform/secrets/seal.ts';
import { gatewayErrors } from './errors.ts';
import { hintOf, kindOf, type PastedKeys } from './keys.ts';
import { sealContext } from './registry.ts';
import { findConnection, lockConnection, type StoredConnection, upsertConnection } from './repository.ts';

/** After those of the configuration, until staff say otherwise. */
const LAST = 10;

/**
 * Keeps pasted keys, sealed, and sells with them from now on; keys of the same gateway and kind are replaced.
 * @throws LIVE_KEYS_IN_DEVELOPMENT
 */
export async function saveConnection(ctx: Ctx, keys: PastedKeys): Promise<StoredConnection> {
  const kind = kindOf(keys);
  if (kind === 'live' && ctx.config.environment === 'development') {
    throw gatewayErrors.LIVE_KEYS_IN_DEVELOPMENT({ gateway: keys.gateway });
  }
  return ctx.system(async (t) => {
    const known = await lockConnection(t.db, keys.gateway, kind);
    const id = known?.id ?? t.newId('gatewayConnection');
    await upsertConnection(t.db, {
      id,
      gateway: keys.gateway,
      kind,
      keys: seal(t.config, JSON.stringify(keys), sealContext(id)),
      hint: hintOf(keys),
      priority: known?.priority ?? LAST,
      createdBy: actorName(t.actor),
      at: t.now(),
    });
    await writeAuditEntry(t, {
      action: 'gateway.keys_pasted',
      object: id,
      ...(known ? { before: { hint: known.hint } } : {}),
      after: { gateway: keys.gateway, kind, hint: hintOf(keys) },
    });
    t.afterCommit(() => takeUp(ctx));
    return mustFind(await findConnection(t.db, id));
  });
}

/** This process knows the keys at once, others within seconds; pages say what can be paid by from now on. */
export async function takeUp(ctx: Ctx): Promise<void> {
  await ctx.services.gateways.refresh(ctx);
  await ctx.services.pages.renew('gateways');
}

/** @throws CONNECTION_NOT_FOUND */
export function mustFind(connection: StoredConnection | null): StoredConnection {
  if (!connection) throw gatewayErrors.CONNECTION_NOT_FOUND();
  return connection;
}

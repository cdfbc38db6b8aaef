import { errors } from '@mekong/kit';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import { type ApiKey, type KeyKind, stateOf, succeed } from './api-key.ts';
import { forgetKeys } from './authenticate.ts';
import { assertHolds, type MadeKey, madeBefore, makeKey } from './create.ts';
import { apiKeyErrors } from './errors.ts';
import './events.ts';
import { findKey, lockKey, setRetiring } from './repository.ts';

export interface Rotation {
  readonly kind: KeyKind;
  readonly id: string;
  /** How long the old key still opens doors, 0 to 168. */
  readonly overlapHours: number;
}

/**
 * Makes a successor with the same scopes; the old key lives on for the overlap.
 * @throws API_KEY_NOT_FOUND, INVALID_STATE_TRANSITION for a key that is over or has a successor, INSUFFICIENT_PERMISSIONS
 * for one that holds more than the actor
 */
export async function rotateKey(ctx: Ctx, { kind, id, overlapHours }: Rotation): Promise<MadeKey> {
  if (ctx.resumed) return madeBefore(ctx, kind, ctx.resumed);
  return ctx.tx(async (t) => {
    const old = await keyToChange(t, kind, id);
    const succession = succeed(old, overlapHours, t.now());
    if (!succession) throw over(t, old);
    assertHolds(t.actor, old.scopes);
    const { customerId, mode, name, scopes } = old;
    const { expiresAt, retiresAt } = succession;
    const made = await makeKey(t, { customerId, mode, name, scopes, expiresAt, rotatedFrom: old.id });
    await setRetiring(t.db, old.id, retiresAt);
    await t.emitMany([rotated(old, kind, made.key.id, retiresAt)]);
    t.afterCommit(() => forgetKeys(t));
    return made;
  });
}

/** Locked, its customer first. @throws API_KEY_NOT_FOUND also for what the actor may not see */
export async function keyToChange(t: TxCtx, kind: KeyKind, id: string): Promise<ApiKey> {
  const seen = await findKey(t.db, kind, id);
  if (!seen) throw apiKeyErrors.API_KEY_NOT_FOUND();
  if (seen.customerId) await lockCustomer(t, seen.customerId);
  return (await lockKey(t.db, kind, id)) ?? seen;
}

const over = (t: TxCtx, key: ApiKey) =>
  errors.INVALID_STATE_TRANSITION({ noun: 'API key', from: stateOf(key, t.now()), to: 'rotated' });

function rotated(old: ApiKey, kind: KeyKind, successorId: string, retiresAt: Date) {
  const { name, lastFour, customerId, mode } = old;
  const until = retiresAt.toISOString();
  return {
    type: 'api_key.rotated' as const,
    customerId,
    mode,
    object: old.id,
    data: { kind, name, lastFour, successorId, retiresAt: until },
    before: { retiresAt: null },
    after: { retiresAt: until, successorId },
  };
}

import type { Ctx } from '../../platform/context/context.ts';
import type { ApiKey, KeyKind } from './api-key.ts';
import { forgetKeys } from './authenticate.ts';
import './events.ts';
import { setRevoked } from './repository.ts';
import { keyToChange } from './rotate.ts';

export interface Revocation {
  readonly kind: KeyKind;
  readonly id: string;
  readonly reason: string | null;
}

/** Ends a key for good, everywhere within a second. One that is revoked already stays as it was. @throws API_KEY_NOT_FOUND */
export async function revokeKey(ctx: Ctx, { kind, id, reason }: Revocation): Promise<ApiKey> {
  return ctx.tx(async (t) => {
    const key = await keyToChange(t, kind, id);
    if (key.revokedAt) return key;
    await t.persist();
    const revokedAt = t.now();
    await setRevoked(t.db, key.id, revokedAt);
    await t.emitMany([
      {
        type: 'api_key.revoked',
        customerId: key.customerId,
        mode: key.mode,
        object: key.id,
        data: { kind, name: key.name, lastFour: key.lastFour, reason },
        before: { revokedAt: null },
        after: { revokedAt: revokedAt.toISOString(), reason },
      },
    ]);
    t.afterCommit(() => forgetKeys(t));
    return { ...key, revokedAt };
  });
}

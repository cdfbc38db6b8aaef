import type { ConnectionCheck } from '@mekong/gateways';
import type { Ctx } from '../../platform/context/context.ts';
import type { PastedKeys } from './keys.ts';
import { findConnection, updateConnection } from './repository.ts';
import { mustFind } from './save.ts';

/** Asks the gateway whether keys work, before they are kept: a real, harmless call. */
export const checkKeys = (ctx: Ctx, keys: PastedKeys): Promise<ConnectionCheck> =>
  ctx.services.gateways.connect(keys).check();

/** The same for keys that are kept; the answer stays beside them. @throws CONNECTION_NOT_FOUND */
export async function checkConnection(ctx: Ctx, id: string): Promise<ConnectionCheck> {
  const { gateway: name, kind } = mustFind(await ctx.system((t) => findConnection(t.db, id)));
  const { all, sourceOf } = ctx.services.gateways;
  const gateway = all.find((one) => one.name === name && one.kind === kind && sourceOf(one) === 'pasted');
  const answer: ConnectionCheck = gateway
    ? await gateway.check()
    : {
        kind: 'refused',
        code: 'KEYS_UNREADABLE',
        message: 'The kept keys cannot be opened: paste them again',
      };
  const message = answer.kind === 'ok' ? answer.account : answer.message;
  await ctx.system((t) =>
    updateConnection(t.db, id, {
      checked_at: t.now(),
      check_result: answer.kind,
      check_message: message,
    }),
  );
  return answer;
}

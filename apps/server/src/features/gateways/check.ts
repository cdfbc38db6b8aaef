import type { ConnectionCheck } from '@mekong/gateways';
import type { Ctx } from '../../platform/context/context.ts';
import { type ConnectionName, keepCheck } from './check-repository.ts';
import { gatewayErrors } from './errors.ts';
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
  await ctx.system((t) =>
    updateConnection(t.db, id, {
      checked_at: t.now(),
      check_result: answer.kind,
      check_message: wordsOf(answer),
    }),
  );
  return answer;
}

/** The same for keys of the environment, or the sandbox. @throws CONNECTION_NOT_FOUND */
export async function checkConfigured(ctx: Ctx, wanted: ConnectionName): Promise<ConnectionCheck> {
  const { all, sourceOf } = ctx.services.gateways;
  const gateway = all.find(
    (one) => one.name === wanted.gateway && one.kind === wanted.kind && sourceOf(one) !== 'pasted',
  );
  if (!gateway) throw gatewayErrors.CONNECTION_NOT_FOUND();
  const answer = await gateway.check();
  await ctx.system((t) =>
    keepCheck(t.db, { ...wanted, at: t.now(), result: answer.kind, message: wordsOf(answer) }),
  );
  return answer;
}

const wordsOf = (answer: ConnectionCheck): string | null =>
  answer.kind === 'ok' ? answer.account : answer.message;

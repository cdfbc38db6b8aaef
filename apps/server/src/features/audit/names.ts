import type { Ctx } from '../../platform/context/context.ts';
import { emailsOf } from '../users/get.ts';

/** How a reader knows the actors of the log: logins by their e-mail, API keys by the name that they were made under. */
export async function namesOf(ctx: Ctx, actors: readonly string[]): Promise<Map<string, string>> {
  const told = [...new Set(actors)].map((actor) => {
    const [kind = '', id = ''] = actor.split(':', 2);
    return { actor, kind, id };
  });
  const idsOf = (...kinds: string[]) => told.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const [emails, keys] = await Promise.all([
    emailsOf(ctx, idsOf('user', 'staff')),
    keyNamesOf(ctx, idsOf('key', 'house')),
  ]);
  return new Map(
    told.flatMap(({ actor, id }) => {
      const name = emails.get(id) ?? keys.get(id);
      return name === undefined ? [] : [[actor, name] as const];
    }),
  );
}

/** From the log itself, which has every key's beginning: keys stand on a higher floor. */
async function keyNamesOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.read
    .selectFrom('audit_log')
    .select(['object', 'after'])
    .where('object', 'in', ids)
    .where('action', '=', 'api_key.created')
    .execute();
  return new Map(rows.map(({ object, after }) => [object, `${after?.name} (…${after?.lastFour})`]));
}

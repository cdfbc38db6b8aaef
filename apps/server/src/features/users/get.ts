import { errors } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import { findById, findByIds, findWithHash } from './repository.ts';
import type { User } from './user.ts';

/** @throws NOT_FOUND */
export async function getUser(ctx: Ctx, id: string): Promise<User> {
  const user = await findById(ctx.read, id);
  if (!user) throw errors.NOT_FOUND();
  return user;
}

/** Whether the login can sign in by a password; one that was made by a purchase has none at first. */
export async function hasPassword(ctx: Ctx, id: string): Promise<boolean> {
  return ((await findWithHash(ctx.read, id))?.passwordHash ?? null) !== null;
}

/** The e-mails of some logins, by id; who is gone is left out. */
export async function emailsOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  const users = ids.length === 0 ? [] : await findByIds(ctx.read, ids);
  return new Map(users.map(({ id, email }) => [id, email]));
}

import { errors } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import { findById, findWithHash } from './repository.ts';
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

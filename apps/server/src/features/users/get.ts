import { errors } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import { findById } from './repository.ts';
import type { User } from './user.ts';

/** @throws NOT_FOUND */
export async function getUser(ctx: Ctx, id: string): Promise<User> {
  const user = await findById(ctx.read, id);
  if (!user) throw errors.NOT_FOUND();
  return user;
}

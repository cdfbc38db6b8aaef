import { hash, verify } from '@node-rs/argon2';
import type { Ctx } from '../../platform/context/context.ts';

const optionsOf = (ctx: Ctx) => ({
  memoryCost: ctx.config.argon2.memoryKib,
  timeCost: ctx.config.argon2.time,
  parallelism: 1,
});

/** Argon2id, which takes tens of milliseconds: never inside a transaction. */
export const hashPassword = (ctx: Ctx, password: string): Promise<string> => hash(password, optionsOf(ctx));

let decoy: Promise<string> | undefined;

/** Takes as long for a login without a password, or for nobody, as for a wrong one. */
export async function passwordMatches(ctx: Ctx, stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(ctx, 'nobody has this password');
  const matches = await verify(stored ?? (await decoy), password);
  return stored !== null && matches;
}

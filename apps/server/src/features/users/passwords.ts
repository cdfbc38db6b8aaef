import { hash, verify } from '@node-rs/argon2';
import type { Ctx } from '../../platform/context/context.ts';
import { step } from '../../platform/context/steps.ts';

const optionsOf = (ctx: Ctx) => ({
  memoryCost: ctx.config.argon2.memoryKib,
  timeCost: ctx.config.argon2.time,
  parallelism: 1,
});

// An accented letter is one character from some keyboards and two from others, and looks the same: both must fit.
const composed = (password: string): string => password.normalize('NFC');

/** Argon2id, which takes tens of milliseconds: never inside a transaction. */
export function hashPassword(ctx: Ctx, password: string): Promise<string> {
  step('password.hashing');
  return hash(composed(password), optionsOf(ctx));
}

const decoys = new WeakMap<Ctx['config'], Promise<string>>();

/** Made at the start: the first sign-in of nobody must not take twice as long. */
export function prepareDecoy(ctx: Ctx): Promise<string> {
  const made = decoys.get(ctx.config) ?? hashPassword(ctx, 'nobody has this password');
  decoys.set(ctx.config, made);
  return made;
}

/** Takes as long for a login without a password, or for nobody, as for a wrong one. */
export async function passwordMatches(ctx: Ctx, stored: string | null, password: string): Promise<boolean> {
  const nobody = await prepareDecoy(ctx);
  step('password.checking');
  const matches = await verify(stored ?? nobody, composed(password));
  return stored !== null && matches;
}

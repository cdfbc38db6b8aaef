import { randomUUID } from 'node:crypto';
import type { Ctx } from '../../platform/context/context.ts';
import { defaultMode } from '../../platform/context/mode.ts';
import { userErrors } from './errors.ts';
import './events.ts';
import { hashPassword } from './passwords.ts';
import { insertUser } from './repository.ts';
import { normalizeEmail, type User } from './user.ts';

export interface Registration {
  readonly email: string;
  readonly password: string;
  readonly name?: string | undefined;
  readonly company?: string | undefined;
}

/** Makes a login; its account follows in the same transaction (`user.registered`). @throws EMAIL_TAKEN */
export async function registerUser(ctx: Ctx, request: Registration): Promise<User> {
  const passwordHash = await hashPassword(ctx, request.password);
  return ctx.system(async (t) => {
    const user = await insertUser(t.db, {
      id: t.newId('user'),
      authId: randomUUID(),
      email: normalizeEmail(request.email),
      name: request.name ?? null,
      staffRole: null,
      tokenVersion: 0,
      passwordHash,
      createdAt: t.now(),
    });
    if (!user) throw userErrors.EMAIL_TAKEN([{ field: 'body.email', message: 'is taken' }]);
    await t.emitMany([
      {
        type: 'user.registered',
        customerId: null,
        mode: defaultMode(t),
        object: user.id,
        data: {
          userId: user.id,
          authId: user.authId,
          email: user.email,
          name: user.name,
          company: request.company ?? null,
        },
        after: { email: user.email },
      },
    ]);
    return user;
  });
}

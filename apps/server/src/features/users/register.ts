import { randomUUID } from 'node:crypto';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { defaultMode } from '../../platform/context/mode.ts';
import { userErrors } from './errors.ts';
import './events.ts';
import { queueUserMail } from './mail.ts';
import { hashPassword } from './passwords.ts';
import { insertUser } from './repository.ts';
import { type Language, normalizeEmail, type User } from './user.ts';

export interface Registration {
  readonly email: string;
  readonly password: string;
  readonly name?: string | undefined;
  readonly company?: string | undefined;
  readonly language?: Language | undefined;
}

/** Makes a login; its account follows in the same transaction (`user.registered`). @throws EMAIL_TAKEN */
export async function registerUser(ctx: Ctx, request: Registration): Promise<User> {
  const passwordHash = await hashPassword(ctx, request.password);
  return ctx.system(async (t) => {
    const user = await makeUser(t, { ...request, passwordHash });
    if (!user) throw userErrors.EMAIL_TAKEN([{ field: 'body.email', message: 'is taken' }]);
    await queueUserMail(t, 'verify-email', user);
    return user;
  });
}

export interface LoginFacts {
  readonly email: string;
  readonly name?: string | null | undefined;
  readonly company?: string | undefined;
  readonly language?: Language | undefined;
  readonly passwordHash?: string;
  /** Of another issuer of tokens. */
  readonly authId?: string;
  readonly emailVerifiedAt?: Date | null;
  /** The account that exists already and that the login will own. */
  readonly customerId?: string;
}

/** The row and its event; null when the e-mail or the subject is taken. */
export async function makeUser(t: TxCtx, facts: LoginFacts): Promise<User | null> {
  const user = await insertUser(t.db, {
    id: t.newId('user'),
    authId: facts.authId ?? randomUUID(),
    email: normalizeEmail(facts.email),
    emailVerifiedAt: facts.emailVerifiedAt ?? null,
    name: facts.name ?? null,
    language: facts.language ?? 'en',
    staffRole: null,
    tokenVersion: 0,
    passwordHash: facts.passwordHash ?? null,
    createdAt: t.now(),
  });
  if (user) await tell(t, user, facts);
  return user;
}

const tell = (t: TxCtx, user: User, { company, customerId }: LoginFacts): Promise<void> =>
  t.emitMany([
    {
      type: 'user.registered',
      customerId: customerId ?? null,
      mode: defaultMode(t),
      object: user.id,
      data: {
        userId: user.id,
        authId: user.authId,
        email: user.email,
        name: user.name,
        company: company ?? null,
        language: user.language,
        customerId: customerId ?? null,
      },
      after: { email: user.email },
    },
  ]);

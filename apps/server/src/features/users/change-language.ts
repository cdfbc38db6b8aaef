import { errors } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import { defaultMode } from '../../platform/context/mode.ts';
import './events.ts';
import { findById, setLanguage } from './repository.ts';
import type { Language, User } from './user.ts';

/** Of the login's pages and mails; the same once more is no change and no event. @throws NOT_FOUND */
export async function changeLanguage(ctx: Ctx, userId: string, language: Language): Promise<User> {
  return ctx.system(async (t) => {
    const user = await findById(t.db, userId);
    if (!user) throw errors.NOT_FOUND();
    if (user.language === language) return user;
    // First, for it locks the accounts, which come before logins.
    await t.emitMany([
      {
        type: 'user.language_changed',
        customerId: null,
        mode: defaultMode(t),
        object: userId,
        data: { userId, language },
        before: { language: user.language },
        after: { language },
      },
    ]);
    await setLanguage(t.db, userId, language);
    return { ...user, language };
  });
}

import type { TxCtx } from '../../platform/context/context.ts';
import { defaultMode } from '../../platform/context/mode.ts';
import { queueMails } from '../../platform/mail/queue.ts';
import type { User } from './user.ts';

/** The mails of this feature, by their names in the manifest. */
export type UserMail =
  | 'verify-email'
  | 'reset-password'
  | 'magic-link'
  | 'welcome-magic'
  | 'confirm-email'
  | 'email-taken'
  | 'email-changed'
  | 'password-changed'
  | 'account-closed';

/** Queues a mail to a login, at its own address where no other is named. */
export const queueUserMail = (
  t: TxCtx,
  template: UserMail,
  user: Pick<User, 'id' | 'email' | 'language'>,
  { to = user.email, customerId = null }: { to?: string; customerId?: string | null } = {},
): Promise<void> =>
  queueMails(t, [
    {
      template,
      to,
      language: user.language,
      customerId,
      mode: defaultMode(t),
      object: user.id,
      data: {},
    },
  ]);

import type { Ctx } from '../../platform/context/context.ts';
import { mailFrame } from '../../platform/mail/frame.ts';
import type { MailTemplate } from '../../platform/mail/queue.ts';
import { mintLink } from './links.ts';
import type { UserMail } from './mail.ts';
import { MAIL_TEXTS } from './mail-texts.ts';
import { findByEmail, findById } from './repository.ts';
import type { LinkPurpose } from './user.ts';

interface Props {
  /** Where the button leads; null = the mail has none. */
  readonly link: string | null;
}

/** Pages that read `?token=` and send it on as a POST: a program that only looks at links uses none up. */
const PAGES: Record<LinkPurpose, string> = {
  verify: '/verify-email',
  reset: '/reset-password',
  magic: '/magic-link',
  'email-change': '/confirm-email',
};

type Queued = Parameters<MailTemplate['prepare']>[1];

/** Whether the link would still open something when the mail leaves. */
async function isWanted(ctx: Ctx, { object, to }: Queued, purpose: LinkPurpose): Promise<boolean> {
  const user = await findById(ctx.read, object);
  if (!user) return false;
  if (purpose === 'email-change') return (await findByEmail(ctx.read, to)) === null;
  return user.email === to && !(purpose === 'verify' && user.emailVerifiedAt);
}

const linkFor =
  (purpose: LinkPurpose) =>
  async (ctx: Ctx, mail: Queued): Promise<Props | null> => {
    if (!(await isWanted(ctx, mail, purpose))) return null;
    const token = await mintLink(ctx, { userId: mail.object, purpose, email: mail.to });
    return { link: `${ctx.config.publicUrl}${PAGES[purpose]}?token=${token}` };
  };

const notice = async (): Promise<Props> => ({ link: null });

function template(name: UserMail, prepare: MailTemplate<Props>['prepare']): MailTemplate<Props> {
  return {
    prepare,
    render: ({ link }, language) => {
      const { subject, heading, paragraphs, button, footnote } = MAIL_TEXTS[language][name];
      const shown = link && button ? { label: button, href: link } : undefined;
      return { subject, body: mailFrame(language, { heading, paragraphs, button: shown, footnote }) };
    },
  };
}

const prepares: Record<UserMail, MailTemplate<Props>['prepare']> = {
  'verify-email': linkFor('verify'),
  'reset-password': linkFor('reset'),
  'magic-link': linkFor('magic'),
  'welcome-magic': linkFor('magic'),
  'confirm-email': linkFor('email-change'),
  'email-taken': notice,
  'email-changed': notice,
  'password-changed': notice,
  'account-closed': notice,
};

export const mails: Record<string, MailTemplate<Props>> = Object.fromEntries(
  (Object.keys(prepares) as UserMail[]).map((name) => [name, template(name, prepares[name])]),
);

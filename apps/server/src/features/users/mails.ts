import type { Ctx } from '../../platform/context/context.ts';
import { mailFrame } from '../../platform/mail/layout.ts';
import type { QueuedMail } from '../../platform/mail/mail.ts';
import { pageUrl } from '../../platform/mail/page-url.ts';
import type { MailTemplate } from '../../platform/mail/template.ts';
import { mintLink } from './links.ts';
import type { UserMail } from './mail.ts';
import { MAIL_TEXTS } from './mail-texts.ts';
import { findByEmail, findById } from './repository.ts';
import type { LinkPurpose } from './user.ts';

/** Pages that read `?token=` and send it on as a POST: a program that only looks at links uses none up. */
const PAGES: Record<LinkPurpose, string> = {
  verify: '/verify-email',
  reset: '/reset-password',
  magic: '/magic-link',
  'email-change': '/confirm-email',
};

/** Whether the link would still open something when the mail leaves. */
async function isWanted(ctx: Ctx, { object, to }: QueuedMail, purpose: LinkPurpose): Promise<boolean> {
  const user = await findById(ctx.read, object);
  if (!user) return false;
  if (purpose === 'email-change') return (await findByEmail(ctx.read, to)) === null;
  return user.email === to && !(purpose === 'verify' && user.emailVerifiedAt);
}

const linkFor =
  (purpose: LinkPurpose): MailTemplate['prepare'] =>
  async (ctx, mail) => {
    if (!(await isWanted(ctx, mail, purpose))) return null;
    const token = await mintLink(ctx, { userId: mail.object, purpose, email: mail.to });
    return { href: pageUrl(ctx, mail.language, `${PAGES[purpose]}?token=${token}`) };
  };

const notice: MailTemplate['prepare'] = async () => ({});

const PREPARES: Record<UserMail, MailTemplate['prepare']> = {
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

const template = (name: UserMail): MailTemplate => ({
  prepare: PREPARES[name],
  render: ({ href }, language) => {
    const { subject, button: label, ...frame } = MAIL_TEXTS[language][name];
    const button = label && typeof href === 'string' ? { button: { label, href } } : {};
    return { subject, body: mailFrame(language, { ...frame, ...button }) };
  },
});

export const mails: Record<string, MailTemplate> = Object.fromEntries(
  (Object.keys(PREPARES) as UserMail[]).map((name) => [name, template(name)]),
);

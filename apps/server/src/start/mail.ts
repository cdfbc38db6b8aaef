import type { Config } from '../platform/config/config.ts';
import type { Mount } from '../platform/http/deps.ts';
import { createMailbox } from '../platform/mail/mailbox.ts';
import { mailboxMounts } from '../platform/mail/mailbox-pages.ts';
import { smtpTransport } from '../platform/mail/smtp.ts';
import type { MailTransport } from '../platform/mail/transport.ts';
import type { Logger } from '../platform/telemetry/logger.ts';

export interface MailOut {
  /** Null: nobody takes mails, they wait. */
  readonly transport: MailTransport | null;
  /** The mailbox's pages, where it is in use. */
  readonly mounts: readonly Mount[];
}

/** The mail server that is configured; without one development has a mailbox of its own, and production waits for one. */
export function openMail(config: Config, log: Logger): MailOut {
  if (config.mail.server) return { transport: smtpTransport(config.mail.server), mounts: [] };
  if (config.environment === 'development') {
    const mailbox = createMailbox();
    return { transport: mailbox, mounts: mailboxMounts(mailbox) };
  }
  if (config.roles.includes('worker'))
    log.warn({}, 'No mail server: set SMTP_URL. Until then mails wait and nobody gets one');
  return { transport: null, mounts: [] };
}

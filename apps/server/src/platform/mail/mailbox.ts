import type { MailTransport, OutgoingMail } from './transport.ts';

/** A mail as the development mailbox shows it. */
export interface BoxedMail {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Addresses of the text, in order, each once. */
  readonly links: readonly string[];
  readonly at: Date;
  readonly template: string;
  readonly language: string;
}

/** Mails that never leave the process. In memory alone: their one-time links may be stored nowhere. */
export interface Mailbox extends MailTransport {
  /** Newest first. */
  all(): readonly BoxedMail[];
  /** Those to one address, newest first. */
  to(email: string): readonly BoxedMail[];
}

const MOST = 200;

export function createMailbox(): Mailbox {
  let mails: readonly BoxedMail[] = [];
  return {
    async send(mail) {
      mails = [boxed(mail), ...mails].slice(0, MOST);
      return { kind: 'sent' };
    },
    close: () => {},
    all: () => mails,
    to: (email) => mails.filter((mail) => mail.to.toLowerCase() === email.toLowerCase()),
  };
}

const boxed = (mail: OutgoingMail): BoxedMail => ({
  id: mail.messageId.replace(/^<|@.*$/g, ''),
  to: mail.to,
  from: `${mail.from.name} <${mail.from.address}>`,
  subject: mail.subject,
  html: mail.html,
  text: mail.text,
  links: linksOf(mail.text),
  at: mail.at,
  template: mail.template,
  language: mail.language,
});

/** What ends a sentence does not end an address. */
const linksOf = (text: string): string[] => [
  ...new Set((text.match(/https?:\/\/[^\s<>"')\]]+/g) ?? []).map((link) => link.replace(/[.,;:!?]+$/, ''))),
];

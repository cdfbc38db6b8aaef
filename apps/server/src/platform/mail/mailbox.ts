import type { MailAttachment } from './template.ts';
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
  readonly attachments: readonly BoxedFile[];
  readonly at: Date;
  readonly template: string;
  readonly language: string;
}

/** A file that came with a mail; its bytes are handed out one at a time. */
export interface BoxedFile {
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
}

/** Mails that never leave the process. In memory alone: their one-time links may be stored nowhere. */
export interface Mailbox extends MailTransport {
  /** Newest first. */
  all(): readonly BoxedMail[];
  /** Those to one address, newest first. */
  to(email: string): readonly BoxedMail[];
  /** The bytes of a file of a mail, by its place; null where there is none. */
  file(mailId: string, place: number): MailAttachment | null;
}

const MOST = 200;

export function createMailbox(): Mailbox {
  let mails: readonly BoxedMail[] = [];
  const files = new Map<string, readonly MailAttachment[]>();
  return {
    async send(mail) {
      const box = boxed(mail);
      mails = [box, ...mails];
      files.set(box.id, mail.attachments);
      for (const old of mails.slice(MOST)) files.delete(old.id);
      mails = mails.slice(0, MOST);
      return { kind: 'sent' };
    },
    close: () => {},
    all: () => mails,
    file: (mailId, place) => files.get(mailId)?.[place] ?? null,
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
  attachments: mail.attachments.map(({ name, contentType, bytes }) => ({
    name,
    contentType,
    size: bytes.length,
  })),
  at: mail.at,
  template: mail.template,
  language: mail.language,
});

/** What ends a sentence does not end an address. */
const linksOf = (text: string): string[] => [
  ...new Set((text.match(/https?:\/\/[^\s<>"')\]]+/g) ?? []).map((link) => link.replace(/[.,;:!?]+$/, ''))),
];

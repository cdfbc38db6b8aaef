import type { MailAttachment } from './template.ts';

/** A mail ready for the wire. */
export interface OutgoingMail {
  readonly from: MailAddress;
  readonly to: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly messageId: string;
  readonly language: string;
  readonly template: string;
  readonly attachments: readonly MailAttachment[];
  readonly at: Date;
}

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/**
 * What became of it. `later`: certainly not accepted, worth another try. `refused`: certainly not accepted, for good.
 * `unknown`: its bytes were under way and no answer came; it may have arrived.
 */
export type SendOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'later' | 'refused' | 'unknown'; readonly reason: string };

/** Hands one mail over. Never throws for what a mail server or network does. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<SendOutcome>;
  close(): void;
}

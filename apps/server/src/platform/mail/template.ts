import type { ReactElement } from 'react';
import type { Ctx } from '../context/context.ts';
import type { MailLanguage, QueuedMail } from './mail.ts';

/** How a mail of one kind is made, registered by name in a feature's manifest. */
export interface MailTemplate {
  /**
   * Runs at sending time, outside any transaction: mints one-time links (opens its own `ctx.system`), reads what must be
   * fresh. Null = no longer wanted: the mail is dropped. A throw is tried again later.
   */
  prepare(ctx: Ctx, mail: QueuedMail): Promise<Record<string, unknown> | null>;
  /** Pure: subject, and body made with `mailFrame` or `createElement`. */
  render(props: Record<string, unknown>, language: MailLanguage): MailContent;
}

export interface MailContent {
  readonly subject: string;
  readonly body: ReactElement;
  /** Made by `prepare`: a mail that cannot have its file is tried again later. */
  readonly attachments?: readonly MailAttachment[];
}

/** A file that goes with a mail. */
export interface MailAttachment {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export type MailTemplates = Readonly<Record<string, MailTemplate>>;

/** Texts of a template; a language that is missing is a type error. */
export type MailTexts<T> = Readonly<Record<MailLanguage, T>>;

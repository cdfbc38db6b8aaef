import type { Mode } from '../../platform/context/context.ts';
import type { MailLanguage } from '../../platform/mail/mail.ts';

/** Who pays: the account. `slug` is the tenant part of its license keys and never changes. */
export interface Customer {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly email: string;
  readonly mode: Mode;
  readonly zone: string;
  /** Of the mails to it. */
  readonly language: MailLanguage;
  readonly clockAt: Date | null;
  readonly createdAt: Date;
}

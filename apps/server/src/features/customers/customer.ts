import type { Mode } from '../../platform/context/context.ts';
import type { MailLanguage } from '../../platform/mail/mail.ts';
import type { BillingDetails } from './billing.ts';

/** Who pays: the account. `slug` is the tenant part of its license keys and never changes. */
export interface Customer {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly email: string;
  readonly mode: Mode;
  readonly zone: string;
  /** The seller's own id of it, unique within its mode. */
  readonly externalId: string | null;
  /** Of the mails to it. */
  readonly language: MailLanguage;
  /** What its invoices say of it. */
  readonly billing: BillingDetails;
  readonly clockAt: Date | null;
  readonly createdAt: Date;
}

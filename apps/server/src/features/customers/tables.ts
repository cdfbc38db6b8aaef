import type { ColumnType } from 'kysely';
import type { Mode } from '../../platform/context/context.ts';
import type { MailLanguage } from '../../platform/mail/mail.ts';
import type { BillingDetails } from './billing.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    customers: {
      id: string;
      slug: string;
      name: string;
      email: string;
      mode: Mode;
      zone: string;
      external_id: string | null;
      language: ColumnType<MailLanguage, MailLanguage | undefined, MailLanguage>;
      billing: ColumnType<BillingDetails, BillingDetails | undefined, BillingDetails>;
      clock_at: Date | null;
      created_at: Date;
      closed_at: Date | null;
    };
  }
}

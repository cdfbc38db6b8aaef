import type { Mode } from '../context/context.ts';
import type { MailLanguage, MailState } from './mail.ts';

declare module '../db/tables.ts' {
  interface Tables {
    mails: {
      id: string;
      template: string;
      to: string;
      language: MailLanguage;
      customer_id: string | null;
      mode: Mode | null;
      object: string;
      data: Record<string, unknown>;
      state: MailState;
      reason: string | null;
      message_id: string | null;
      due_at: Date;
      leased_until: Date | null;
      attempts: number;
      last_error: string | null;
      dead_at: Date | null;
      created_at: Date;
      sent_at: Date | null;
    };
  }
}

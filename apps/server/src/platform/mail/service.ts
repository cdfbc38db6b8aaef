import type { MailSender } from '../config/mail.ts';
import type { Ctx } from '../context/context.ts';
import type { MailTemplate } from './template.ts';
import type { MailTransport } from './transport.ts';

/** Who sells, as mails name them. */
export interface SellerFacts {
  readonly name: string;
  readonly email: string;
  readonly address: readonly string[];
}

/** What sending needs, built once. */
export interface MailService {
  readonly templates: ReadonlyMap<string, MailTemplate>;
  /** Null: no mail server is configured; mails wait. */
  readonly transport: MailTransport | null;
  /** Null: the seller's own name and address. */
  readonly from: MailSender | null;
  seller(ctx: Ctx): Promise<SellerFacts>;
}

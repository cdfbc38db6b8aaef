import type { World } from '@mekong/testing';
import { sql } from 'kysely';
import type { Ctx } from '../../context/context.ts';
import { mailFrame } from '../layout.ts';
import type { NewMail, QueuedMail } from '../mail.ts';
import { queueMails } from '../queue.ts';
import type { MailTemplate } from '../template.ts';

/** What a template of the tests was asked for. */
export interface Letters {
  readonly prepared: QueuedMail[];
  /** What `prepare` does next instead of making a link. */
  next: ((ctx: Ctx) => Promise<Record<string, unknown> | null>) | null;
}

/** Registers the mail `letter` in a world: each preparing mints a link of its own. */
export function letters(world: World): Letters {
  const seen: Letters = { prepared: [], next: null };
  const template: MailTemplate = {
    prepare: async (ctx, mail) => {
      seen.prepared.push(mail);
      if (seen.next) return seen.next(ctx);
      return ctx.system(async () => ({ ...mail.data, token: `token-${seen.prepared.length}` }));
    },
    render: (props, language) => ({
      subject:
        language === 'vi' ? `Chào ${props.name}, mời bạn xác nhận địa chỉ email` : `Hello ${props.name}`,
      body: mailFrame(language, {
        heading: language === 'vi' ? 'Xác nhận email' : 'Confirm',
        paragraphs: [`${props.name}`],
        button: { label: 'OK', href: `https://billing.example.com/verify?token=${props.token}` },
      }),
    }),
  };
  (world.registry.mails as Map<string, MailTemplate>).set('letter', template);
  return seen;
}

export const letter = (rest: Partial<NewMail> = {}): NewMail => ({
  template: 'letter',
  to: 'ngoc@example.com',
  language: 'en',
  customerId: null,
  mode: 'test',
  object: 'usr_1',
  data: { name: 'Ngọc' },
  ...rest,
});

export const queue = (world: World, ...mails: readonly NewMail[]): Promise<void> =>
  world.ctx().system((t) => queueMails(t, mails));

export interface MailRow {
  readonly id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly dead_at: Date | null;
  readonly leased_until: Date | null;
  readonly sent_at: Date | null;
}

export async function mailRows(world: World): Promise<MailRow[]> {
  const { rows } = await sql<MailRow>`select * from mails order by id`.execute(world.connections.read);
  return rows;
}

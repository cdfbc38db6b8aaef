import type { Ctx } from '../context/context.ts';
import type { AttentionItem } from '../features/feature.ts';
import type { MailRecord } from './mail.ts';
import { countWaiting, listStuck } from './repository.ts';

/** Mails that may not have arrived, those that were given up, and that nobody takes any. */
export async function mailAttention(ctx: Ctx): Promise<AttentionItem[]> {
  const stuck = (await listStuck(ctx.read)).map(stuckItem);
  return ctx.services.mail.transport ? stuck : [await noServer(ctx), ...stuck];
}

const stuckItem = (mail: MailRecord): AttentionItem => ({
  kind: 'mail',
  object: mail.id,
  customerId: mail.customerId,
  reason: mail.state === 'unknown' ? 'unknown' : 'given_up',
  since: mail.deadAt ?? mail.createdAt,
  detail: { template: mail.template, to: mail.to, about: mail.object, message: mail.error },
});

async function noServer(ctx: Ctx): Promise<AttentionItem> {
  const { count, since } = await countWaiting(ctx.read);
  return {
    kind: 'mail',
    object: 'SMTP_URL',
    customerId: null,
    reason: 'no_mail_server',
    since: since ?? ctx.now(),
    detail: { waiting: count, message: 'Mails wait until SMTP_URL names a mail server' },
  };
}

import type { Ctx } from '../context/context.ts';
import { defaultMode } from '../context/mode.ts';
import { mailErrors } from './errors.ts';
import './events.ts';
import type { MailRecord } from './mail.ts';
import { findRecord, lockRecord, requeueMail } from './repository.ts';

/** Whether a person may decide that it goes out again: it certainly or possibly did not arrive, and nobody is at it. */
export const isResendable = (mail: Pick<MailRecord, 'state' | 'deadAt'>): boolean =>
  mail.state === 'unknown' || mail.state === 'failed' || mail.deadAt !== null;

/**
 * Sends a mail again, made anew: one-time links in it are fresh ones.
 * @throws MAIL_NOT_FOUND, or MAIL_NOT_RESENDABLE for one that was sent or is still on its way
 */
export async function resendMail(ctx: Ctx, id: string): Promise<MailRecord> {
  return ctx.system(async (t) => {
    const mail = await lockRecord(t.db, id);
    if (!mail) throw mailErrors.MAIL_NOT_FOUND();
    if (!isResendable(mail)) throw mailErrors.MAIL_NOT_RESENDABLE({ state: mail.state });
    await requeueMail(t.db, id, t.now());
    await t.emitMany([
      {
        type: 'mail.requeued',
        customerId: mail.customerId,
        mode: mail.mode ?? defaultMode(t),
        object: id,
        data: { template: mail.template },
        before: { state: mail.state },
        after: { state: 'queued' },
      },
    ]);
    return (await findRecord(t.db, id)) ?? mail;
  });
}

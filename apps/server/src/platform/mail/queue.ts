import type { TxCtx } from '../context/context.ts';
import type { NewMail } from './mail.ts';
import { countMails, insertMails } from './repository.ts';

/**
 * Queues mails in the open transaction: they are sent after its commit, each at most once by itself, or not at all where it
 * rolls back. @throws Error for a template that no feature registers
 */
export async function queueMails(t: TxCtx, mails: readonly NewMail[]): Promise<void> {
  if (mails.length === 0) return;
  const { templates } = t.services.mail;
  const unknown = mails.find((mail) => !templates.has(mail.template));
  if (unknown) throw new Error(`No feature has a mail called ${unknown.template}`);
  await t.persist();
  const now = t.now();
  await insertMails(
    t.db,
    mails.map((mail) => ({ ...mail, id: t.newId('mail'), createdAt: now })),
  );
  t.wakeDrains();
}

/** How many mails of a template about an object were queued since; for limits on what people ask for. */
export async function countQueued(t: TxCtx, template: string, object: string, since: Date): Promise<number> {
  await t.persist();
  return countMails(t.db, template, object, since);
}

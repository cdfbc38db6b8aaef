import type { Ctx } from '../context/context.ts';
import { assertOutsideTransaction } from '../context/outside.ts';
import { step } from '../context/steps.ts';
import type { DueKind } from '../due/kind.ts';
import { renderMail } from './render.ts';
import { claimMail, endMail, findMail, type WaitingMail } from './repository.ts';
import type { MailTransport, OutgoingMail, SendOutcome } from './transport.ts';

/** Longer than the slowest conversation with a mail server: what is `sending` beyond it, nobody sends any more. */
const SENDING_SECONDS = 300;
/** Nothing was accepted: a mail server that is away for two days is waited for. */
const RETRY_SECONDS = [10, 60, 300, 900, 3_600, 7_200, 14_400, 28_800, 43_200, 86_400] as const;

/** The queue of mails. Drained only where there is somebody to hand them to. */
export const mailDue: DueKind = {
  name: 'mail.send',
  table: 'mails',
  states: ['queued', 'sending'],
  time: 'real',
  aside: true,
  listsDead: true,
  retrySeconds: RETRY_SECONDS,
  run: sendMail,
};

/**
 * Sends one mail: made first, so that a template that fails leaves nothing half done; then claimed, committed; then handed
 * over; then its end recorded. Whoever finds it `sending` after the lease knows that the sender died: `unknown`.
 * @throws Error when nothing was sent and another try is worth it
 */
export async function sendMail(ctx: Ctx, id: string): Promise<void> {
  const { transport } = ctx.services.mail;
  const mail = await ctx.system((t) => findMail(t.db, id));
  if (!transport || !mail) return;
  if (mail.state === 'sending') return giveUpOn(ctx, id);
  if (mail.state !== 'queued') return;
  const outgoing = await makeMail(ctx, mail);
  if (!outgoing) return end(ctx, id, { state: 'dropped' });
  const leasedUntil = new Date(ctx.now().getTime() + SENDING_SECONDS * 1000);
  const mine = await ctx.system((t) => claimMail(t.db, mail, outgoing.messageId, leasedUntil));
  if (!mine) return;
  step('mail.claimed');
  const outcome = await handOver(transport, outgoing);
  step('mail.answered');
  await record(ctx, id, outcome);
}

/** SMTP has no idempotency: a mail whose sender died may have arrived, and is not sent again by itself. */
const giveUpOn = (ctx: Ctx, id: string): Promise<void> =>
  end(ctx, id, { state: 'unknown', reason: 'The program ended while this mail was being sent' });

async function makeMail(ctx: Ctx, mail: WaitingMail): Promise<OutgoingMail | null> {
  const { templates, from, seller: sellerOf } = ctx.services.mail;
  const template = templates.get(mail.template);
  if (!template) throw new Error(`No feature has a mail called ${mail.template}`);
  const props = await template.prepare(ctx, mail);
  if (!props) return null;
  const seller = await sellerOf(ctx);
  return {
    ...(await renderMail(template.render(props, mail.language), seller)),
    from: { name: from?.name ?? seller.name, address: from?.address ?? seller.email },
    to: mail.to,
    replyTo: seller.email,
    // Of the mail, not of the try: a mailbox that got it already may drop what staff send again.
    messageId: `<${mail.id}@${new URL(ctx.config.publicUrl).hostname}>`,
    language: mail.language,
    template: mail.template,
    at: ctx.now(),
  };
}

function handOver(transport: MailTransport, mail: OutgoingMail): Promise<SendOutcome> {
  assertOutsideTransaction('Mail');
  // A transport that throws has a mistake of its own: whether the mail left is not known.
  return transport
    .send(mail)
    .catch((error: Error): SendOutcome => ({ kind: 'unknown', reason: error.message }));
}

async function record(ctx: Ctx, id: string, outcome: SendOutcome): Promise<void> {
  switch (outcome.kind) {
    case 'sent':
      return end(ctx, id, { state: 'sent', sentAt: ctx.now() });
    case 'refused':
      return end(ctx, id, { state: 'failed', reason: outcome.reason });
    case 'unknown':
      return end(ctx, id, { state: 'unknown', reason: outcome.reason });
    case 'later':
      await end(ctx, id, { state: 'queued' });
      throw new Error(outcome.reason);
  }
}

/** `unknown` too: an answer that came after all is the truth. */
const end = (ctx: Ctx, id: string, to: Parameters<typeof endMail>[3]): Promise<void> =>
  ctx.system((t) => endMail(t.db, id, ['queued', 'sending', 'unknown'], to));

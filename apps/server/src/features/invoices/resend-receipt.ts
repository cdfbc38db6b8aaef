import { errors } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import { countQueued, queueMails } from '../../platform/mail/queue.ts';
import { lockCustomer } from '../customers/get.ts';
import { invoiceErrors } from './errors.ts';
import { RECEIPT, receiptFor } from './receipt.ts';
import { findInvoice } from './repository.ts';

const HOUR_SECONDS = 3_600;
/** Of one invoice in an hour, the first one included: a button is no way to fill somebody's mailbox. */
const MOST = 3;

/**
 * Mails the receipt of a paid invoice again, to the account's current address.
 * @throws INVOICE_NOT_FOUND also for what the actor may not see; INVOICE_NOT_PAID; RATE_LIMITED after a few in an hour
 */
export async function resendReceipt(ctx: Ctx, invoiceId: string): Promise<{ to: string }> {
  return ctx.tx(async (t) => {
    const invoice = await findInvoice(t.db, invoiceId);
    if (!invoice) throw invoiceErrors.INVOICE_NOT_FOUND();
    if (invoice.state !== 'paid') throw invoiceErrors.INVOICE_NOT_PAID({ state: invoice.state });
    const customer = await lockCustomer(t, invoice.customerId);
    const since = new Date(t.now().getTime() - HOUR_SECONDS * 1000);
    if ((await countQueued(t, RECEIPT, invoiceId, since)) >= MOST) {
      const facts = { limit: MOST, windowSeconds: HOUR_SECONDS };
      throw errors.RATE_LIMITED(facts, { retryAfterSeconds: HOUR_SECONDS });
    }
    await queueMails(t, [receiptFor(customer, invoiceId)]);
    return { to: customer.email };
  });
}

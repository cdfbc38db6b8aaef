import { assertInvoiceTransition } from '@mekong/billing';
import type { TxCtx } from '../../platform/context/context.ts';
import './events.ts';
import type { Invoice } from './invoice.ts';

/** Gives up a draft that will never be issued; it takes no number. The customer's lock is held. */
export async function voidDraft(t: TxCtx, invoice: Invoice): Promise<void> {
  assertInvoiceTransition(invoice.state, 'void');
  await t.persist();
  await t.db
    .updateTable('invoices')
    .set({ state: 'void', voided_at: t.now() })
    .where('id', '=', invoice.id)
    .execute();
  await t.emitMany([
    {
      type: 'invoice.voided',
      customerId: invoice.customerId,
      mode: invoice.mode,
      object: invoice.id,
      data: { source: invoice.source },
      before: { state: invoice.state },
      after: { state: 'void' },
    },
  ]);
}

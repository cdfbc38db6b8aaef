import type { World } from '@mekong/testing';
import { lockCustomer } from '../src/features/customers/get.ts';
import { draftInvoice } from '../src/features/invoices/draft.ts';
import { finalizeMany } from '../src/features/invoices/finalize.ts';

/** An issued invoice that nothing has paid; `amount` in the major unit. Answers its id. */
export function openInvoice(world: World, customerId: string, amount = '120.00', currency = 'USD') {
  return world.ctx().system(async (t) => {
    const customer = await lockCustomer(t, customerId);
    const line = {
      description: 'Setting up',
      price: { model: 'flat' as const, unitPrice: amount, currency },
      priceId: null,
      unitAmount: amount,
      quantity: '1',
      interval: null,
      period: null,
    };
    const { id } = await draftInvoice(t, { customer, currency, source: null, lines: [line] });
    await finalizeMany(t, customer, [id]);
    return id;
  });
}

import { pageOf } from '../journeys/chaos-story.ts';
import type { Program } from './program.ts';
import { ask, control } from './shopper.ts';
import type { Stage } from './stage.ts';

export type GatewayName = 'paypal' | 'stripe';

/** Who buys and owes, and who of the seller's people writes the invoice and gives money back. */
export interface Cast {
  readonly gateway: GatewayName;
  readonly buyer: string;
  readonly staff: string;
}

const WORK = [{ description: 'Setting up', quantity: '1', unitAmount: '120.00' }];
const PART = { amount: 5_000, currency: 'USD' };

/**
 * Buys a Team plan, is charged 120.00 for an invoice that staff wrote, and gets 50.00 of it back. From the beginning:
 * requests that were answered before are answered alike, one that broke goes on.
 */
export async function pay(stage: Stage, server: Program, cast: Cast): Promise<void> {
  await buy(stage, cast);
  await stage.quiet(server);
  const paymentId = await charge(stage, cast);
  // A call of a dead server is open until its time is over; what is under way cannot be given back.
  await stage.quiet(server);
  await stage.timePasses();
  await stage.quiet(server);
  const body = { paymentId, amount: PART, reason: 'requested_by_customer' };
  await ask(stage, cast.staff, '/api/v1/refunds', body);
}

async function buy(stage: Stage, { gateway, buyer }: Cast): Promise<void> {
  const checkout = await ask(stage, buyer, '/api/v1/checkout', { plan: 'team', interval: 'year', gateway });
  if (stage.sandbox.books().captures.length === 0)
    await control(stage, 'approve', { orderId: pageOf(checkout.approvalUrl), payer: { card: '4242' } });
  await ask(stage, buyer, '/api/v1/payments/capture', { checkoutId: checkout.id });
}

async function charge(stage: Stage, { buyer, staff }: Cast): Promise<string> {
  const { rows } = await stage.database.query('select customer_id as "customerId" from checkouts');
  const body = { ...rows[0], currency: 'USD', lines: WORK };
  const { id } = await ask(stage, staff, '/api/v1/invoices', body);
  await ask(stage, staff, `/api/v1/invoices/${id}/finalize`, {});
  return (await ask(stage, buyer, `/api/v1/invoices/${id}/charge`, {})).id;
}

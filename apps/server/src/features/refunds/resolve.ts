import type { Ctx } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import { refundErrors } from './errors.ts';
import { failRefund } from './fail.ts';
import { getRefund } from './get.ts';
import { type Refund, UNCLEAR } from './refund.ts';
import { findRefund, lockRefund } from './repository.ts';
import { settleRefund } from './settle.ts';

export interface Resolution {
  readonly id: string;
  /** What the person has seen at the gateway. */
  readonly outcome: 'given' | 'not_given';
}

/** A person has looked at the gateway what became of a refund that nobody could say. @throws REFUND_NOT_FOUND, REFUND_NOT_UNCLEAR */
export async function resolveRefund(ctx: Ctx, request: Resolution): Promise<Refund> {
  await ctx.tx(async (t) => {
    const seen = await findRefund(t.db, request.id);
    if (!seen) throw refundErrors.REFUND_NOT_FOUND();
    const customer = await lockCustomer(t, seen.customerId);
    const refund = await lockRefund(t.db, request.id);
    if (refund?.state !== 'pending' || refund.failureCode !== UNCLEAR)
      throw refundErrors.REFUND_NOT_UNCLEAR();
    if (request.outcome === 'given') return settleRefund(t, customer, refund, null);
    return failRefund(t, refund, { code: 'NOT_GIVEN', message: 'It did not happen' }, 'canceled');
  });
  return getRefund(ctx, request.id);
}

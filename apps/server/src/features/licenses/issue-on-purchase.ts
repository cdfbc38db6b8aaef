import type { TxCtx } from '../../platform/context/context.ts';
import { findPlanOfPrice } from '../catalog/list.ts';
import { lockCustomer } from '../customers/get.ts';
import { lockInvoice } from '../invoices/get.ts';
import { issueLicense } from './issue.ts';
import { findLiveOfLine } from './repository.ts';

/** Each line of a paid invoice that was sold once has one license, made in the same transaction. */
export async function issueOnPurchase(
  t: TxCtx,
  event: { customerId: string; invoiceId: string },
): Promise<void> {
  const { lines } = await lockInvoice(t, event.invoiceId);
  for (const line of lines) {
    if (line.interval !== null || line.priceId === null) continue;
    const plan = await findPlanOfPrice(t, line.priceId);
    if (plan?.kind === 'one_time') await issueFor(t, event.customerId, line.id, plan);
  }
}

async function issueFor(
  t: TxCtx,
  customerId: string,
  invoiceLineId: string,
  plan: { versionId: string; licenseDays: number | null },
): Promise<void> {
  const customer = await lockCustomer(t, customerId);
  if (await findLiveOfLine(t.db, invoiceLineId)) return;
  await issueLicense(t, {
    customer,
    subscriptionId: null,
    planVersionId: plan.versionId,
    invoiceLineId,
    paidUntil: null,
    durationDays: plan.licenseDays ?? undefined,
  });
}

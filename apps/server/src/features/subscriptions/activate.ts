import { assertSubscriptionTransition } from '@mekong/billing';
import { periodAt } from '@mekong/kit';
import type { TxCtx } from '../../platform/context/context.ts';
import { getPlanVersion } from '../catalog/list.ts';
import type { Customer } from '../customers/customer.ts';
import { lockCustomer } from '../customers/get.ts';
import { pushGrants } from '../entitlements/push.ts';
import { lockInvoice } from '../invoices/get.ts';
import { setSeats } from '../members/set-seats.ts';
import { applyChange } from './change.ts';
import './events.ts';
import { lockSubscription } from './repository.ts';
import type { Subscription } from './subscription.ts';

/**
 * The first invoice of a subscription is paid: its period is the one that was billed, and everything that the plan
 * grants begins. Other subscriptions and later invoices are left alone.
 */
export async function activateOnPayment(
  t: TxCtx,
  invoice: { id: string; source: string | null; customerId: string },
) {
  if (!invoice.source) return;
  const customer = await lockCustomer(t, invoice.customerId);
  const subscription = await lockSubscription(t.db, invoice.source);
  if (subscription?.state !== 'incomplete') return;
  const period = await billedPeriod(t, customer, invoice.id);
  await activate(t, customer, subscription, period);
}

interface BilledPeriod {
  start: Date;
  end: Date;
}

/** The period that was billed; where it waited for the payment (bank transfers take days), it begins now. */
async function billedPeriod(t: TxCtx, customer: Customer, invoiceId: string): Promise<BilledPeriod> {
  const { lines } = await lockInvoice(t, invoiceId);
  const line = lines.find((one) => one.interval !== null);
  if (!line?.interval) throw new Error(`Invoice ${invoiceId} bills no period`);
  const { periodStart: start, periodEnd: end } = line;
  return start && end ? { start, end } : periodAt(t.timeOf(customer), customer.zone, line.interval, 0);
}

async function activate(
  t: TxCtx,
  customer: Customer,
  subscription: Subscription,
  period: BilledPeriod,
): Promise<void> {
  assertSubscriptionTransition(subscription.state, 'active');
  await applyChange(t, subscription, {
    kind: 'activated',
    reason: 'first invoice paid',
    at: period.start,
    update: {
      state: 'active',
      anchor_at: period.start,
      current_period_start: period.start,
      current_period_end: period.end,
    },
  });
  await grant(t, customer, subscription, period.start);
  await t.emitMany([
    {
      type: 'subscription.activated',
      customerId: customer.id,
      mode: customer.mode,
      object: subscription.id,
      data: { planVersionId: subscription.planVersionId, periodEnd: period.end.toISOString() },
      before: { state: subscription.state },
      after: { state: 'active' },
    },
  ]);
}

async function grant(t: TxCtx, customer: Customer, subscription: Subscription, from: Date): Promise<void> {
  const plan = await getPlanVersion(t, subscription.planVersionId);
  await pushGrants(t, { customer, source: subscription.id, grants: plan.entitlements, from });
  const users = plan.entitlements.find((entitlement) => entitlement.feature === 'users');
  if (users) await setSeats(t, customer.id, users.value === null ? null : Number(users.value));
}

import {
  isRecurring,
  type RecurringGroup,
  type RecurringRevenue,
  rate,
  recurringRevenue,
  revenuePerCustomer,
  type SubscriptionState,
  subscriptionStates,
} from '@mekong/billing';
import type { Money } from '@mekong/kit';
import { seesEverybody } from '../../platform/context/actor.ts';
import type { Ctx, Mode, TxCtx } from '../../platform/context/context.ts';
import { defaultMode } from '../../platform/context/mode.ts';
import { getPlanVersion } from '../catalog/list.ts';
import type { Plan } from '../catalog/plan.ts';
import {
  type CustomerCount,
  countPayingCustomers,
  type Tally,
  type TallyFilter,
  tallySubscriptions,
} from '../subscriptions/tally.ts';

export interface CurrencyRevenue extends RecurringRevenue {
  /** Who pays in this currency. */
  readonly customers: number;
  /** Average revenue per customer; null = nobody pays. */
  readonly arpa: Money | null;
}

export interface Revenue {
  readonly mode: Mode;
  readonly at: Date;
  /** Who pays, in whatever currency. */
  readonly customers: number;
  readonly currencies: readonly CurrencyRevenue[];
  readonly byState: readonly { readonly state: SubscriptionState; readonly subscriptions: number }[];
}

/** Recurring revenue now, straight from the rows: live and test are never added. */
export async function getRevenue(ctx: Ctx, asked: { readonly mode?: Mode | undefined }): Promise<Revenue> {
  const mode = asked.mode ?? defaultMode(ctx);
  const filter = { mode, customerId: whose(ctx) };
  return ctx.tx(async (t) => {
    const tallies = await tallySubscriptions(t, filter);
    const priced = await price(t, tallies);
    const customers = await countPayingCustomers(t, filter, payingPrices(priced));
    return {
      mode,
      at: ctx.now(),
      customers: customersIn(customers, null),
      currencies: recurringRevenue(priced.map(({ group }) => group)).map((one) =>
        withCustomers(one, customers),
      ),
      byState: byState(tallies),
    };
  });
}

/** Who acts for one customer sees that one's alone. */
function whose({ actor }: Ctx): TallyFilter['customerId'] {
  if (seesEverybody(actor) || !('customerId' in actor)) return undefined;
  return actor.customerId ?? undefined;
}

interface Priced {
  readonly priceId: string;
  readonly group: RecurringGroup;
}

async function price(t: TxCtx, tallies: readonly Tally[]): Promise<Priced[]> {
  const versions = new Map<string, Plan>();
  for (const id of new Set(tallies.map(({ planVersionId }) => planVersionId)))
    versions.set(id, await getPlanVersion(t, id));
  return tallies.map((tally) => ({
    priceId: tally.priceId,
    group: groupOf(tally, versions.get(tally.planVersionId) as Plan),
  }));
}

function groupOf(tally: Tally, plan: Plan): RecurringGroup {
  const found = plan.prices.find(({ id }) => id === tally.priceId);
  if (!found) throw new Error(`Price ${tally.priceId} is none of plan version ${plan.versionId}`);
  const { model, unitAmount: unitPrice, currency } = found;
  const { amount } = rate({ model, unitPrice, currency }, String(tally.quantity));
  const { state, interval, subscriptions } = tally;
  return { plan: plan.code, state, interval, amount, subscriptions };
}

const payingPrices = (priced: readonly Priced[]): string[] => [
  ...new Set(priced.filter(({ group }) => isRecurring(group)).map(({ priceId }) => priceId)),
];

const customersIn = (counts: readonly CustomerCount[], currency: string | null): number =>
  counts.find((count) => count.currency === currency)?.customers ?? 0;

function withCustomers(revenue: RecurringRevenue, counts: readonly CustomerCount[]): CurrencyRevenue {
  const customers = customersIn(counts, revenue.currency);
  return { ...revenue, customers, arpa: revenuePerCustomer(revenue.mrr, customers) };
}

const byState = (tallies: readonly Tally[]): Revenue['byState'] =>
  subscriptionStates
    .map((state) => ({
      state,
      subscriptions: tallies
        .filter((tally) => tally.state === state)
        .reduce((total, tally) => total + tally.subscriptions, 0),
    }))
    .filter(({ subscriptions }) => subscriptions > 0);

import { money, toWire, type WireMoney } from '@mekong/kit';
import { seesEverybody } from '../../platform/context/actor.ts';
import type { Ctx, Mode } from '../../platform/context/context.ts';
import { defaultMode } from '../../platform/context/mode.ts';
import { sumOwed } from './owed-repository.ts';

/** What invoices of one currency are worth now. */
export interface Owed {
  readonly currency: string;
  readonly drafts: number;
  readonly open: number;
  readonly owed: WireMoney;
  readonly overdue: number;
  readonly overdueAmount: WireMoney;
}

export interface OwedReport {
  readonly mode: Mode;
  readonly currencies: readonly Owed[];
}

/** Drafts by hand, open and overdue invoices with their balances, by currency; what the actor may not see is left out. */
export async function getOwed(ctx: Ctx, asked: { readonly mode?: Mode | undefined }): Promise<OwedReport> {
  const mode = asked.mode ?? defaultMode(ctx);
  const { actor } = ctx;
  const whose = !seesEverybody(actor) && 'customerId' in actor ? actor.customerId : null;
  const rows = await ctx.tx((t) => sumOwed(t.db, { mode, customerId: whose, now: ctx.now() }));
  const wire = (amount: bigint, currency: string) => toWire(money(amount, currency));
  const currencies = rows.map(({ currency, drafts, open, owed, overdue, overdueAmount }) => ({
    currency,
    drafts: seesEverybody(actor) ? Number(drafts) : 0,
    open: Number(open),
    owed: wire(owed, currency),
    overdue: Number(overdue),
    overdueAmount: wire(overdueAmount, currency),
  }));
  return { mode, currencies };
}

import { toWire } from '@mekong/kit';
import { actorName } from '../../platform/context/actor.ts';
import type { TxCtx } from '../../platform/context/context.ts';
import { defaultMode } from '../../platform/context/mode.ts';
import type { NewEvent } from '../../platform/events/event.ts';
import { catalogErrors } from './errors.ts';
import './events.ts';
import { PLANS_KEY } from './list.ts';
import { type NewEntitlement, slip, type Terms } from './terms.ts';
import {
  insertEntitlements,
  insertFeatures,
  insertPrices,
  insertVersion,
  knownFeatures,
} from './write-repository.ts';

/** Writes a version with everything in it. @throws PLAN_TERMS_WRONG for a feature that nobody has named */
export async function writeVersion(
  t: TxCtx,
  planId: string,
  version: number,
  { prices, entitlements, licenseDays }: Terms,
): Promise<void> {
  const id = t.newId('planVersion');
  const by = actorName(t.actor);
  await nameFeatures(t, entitlements);
  await insertVersion(t.db, { id, planId, version, licenseDays, by, at: t.now() });
  await insertPrices(
    t.db,
    id,
    prices.map((price) => ({ ...price, id: t.newId('price') })),
  );
  await insertEntitlements(t.db, id, entitlements);
}

async function nameFeatures(t: TxCtx, entitlements: readonly NewEntitlement[]): Promise<void> {
  const known = await knownFeatures(
    t.db,
    entitlements.map(({ feature }) => feature),
  );
  const unnamed = entitlements.findIndex(({ feature, label }) => !known.has(feature) && !label);
  if (unnamed >= 0) {
    const field = `entitlements.${unnamed}.label`;
    throw catalogErrors.PLAN_TERMS_WRONG([slip(field, 'is needed: nothing entitles to this feature yet')]);
  }
  const fresh = entitlements.filter(({ feature }) => !known.has(feature));
  await insertFeatures(
    t.db,
    fresh.map(({ feature: code, label = code, period }) => {
      return { code, label, kind: period ? ('metered' as const) : ('static' as const) };
    }),
  );
}

type PlanEventType = 'plan.created' | 'plan.versioned' | 'plan.changed' | 'plan.archived' | 'plan.restored';
export type PlanEvent = Extract<NewEvent, { type: PlanEventType }>;
type PlanFacts = Omit<PlanEvent, 'customerId' | 'mode' | 'object'>;

/** Tells what happened to a plan; checkouts of this process see it at once, others' within seconds. */
export async function tell(t: TxCtx, planId: string, facts: PlanFacts): Promise<void> {
  await t.emitMany([{ ...facts, customerId: null, mode: defaultMode(t), object: planId } as PlanEvent]);
  t.afterCommit(() => t.cache.drop(PLANS_KEY));
}

/** Terms as the audit log keeps them. */
export const termsForAudit = ({ prices, entitlements, licenseDays }: Terms) => ({
  prices: prices.map(({ interval, amount }) => ({ interval, ...toWire(amount) })),
  entitlements: entitlements.map(({ feature, value, period }) => ({
    feature,
    value: value === null ? null : Number(value),
    period,
  })),
  licenseDays,
});

import { find } from '../state.ts';
import { chargeMovement, chargeView, refundMovement, refundView } from './charge-view.ts';
import type { StripeContext, View } from './context.ts';
import { disputeView } from './dispute-view.ts';
import { refused } from './errors.ts';
import { moverOf } from './ids.ts';
import { intentView, setupView } from './intent-view.ts';
import { methodView } from './method-view.ts';
import { customerView, linesView, sessionView } from './session-view.ts';

const MOST_LEVELS = 4;

/** The object with this id as answers show it; null when there is none. */
export function viewOf(ctx: StripeContext, id: string): View | null {
  if (id.startsWith('txn_')) return movementView(ctx, id);
  const { state } = ctx;
  const show = <Row>(rows: Record<string, Row>, view: (row: Row) => View) => {
    const row = find(rows, id);
    return row ? view(row) : null;
  };
  const kinds: Record<string, () => View | null> = {
    cs: () => show(state.stripeSessions, (row) => sessionView(ctx, row)),
    pi: () => show(state.stripeIntents, (row) => intentView(ctx, row)),
    ch: () => show(state.stripeCharges, (row) => chargeView(ctx, row)),
    py: () => show(state.stripeCharges, (row) => chargeView(ctx, row)),
    re: () => show(state.stripeRefunds, (row) => refundView(ctx, row)),
    pm: () => show(state.stripeMethods, methodView),
    seti: () => show(state.stripeSetups, (row) => setupView(ctx, row)),
    cus: () => show(state.stripeCustomers, customerView),
    du: () => show(state.stripeDisputes, disputeView),
  };
  return kinds[id.split('_')[0] ?? '']?.() ?? null;
}

function movementView(ctx: StripeContext, id: string): View | null {
  const mover = moverOf(id) ?? '';
  const charge = find(ctx.state.stripeCharges, mover);
  if (charge) return chargeMovement(charge);
  const refund = find(ctx.state.stripeRefunds, mover);
  return refund ? refundMovement(refund) : null;
}

/** Puts whole objects in the place of the ids named by `paths`, as `payment_intent.latest_charge` does. */
export function expandAll(ctx: StripeContext, body: View, paths: string[]): View {
  for (const path of paths) {
    const steps = path.split('.');
    if (steps.length > MOST_LEVELS)
      throw refused(`You cannot expand more than ${MOST_LEVELS} levels of a property. Property: ${path}`);
    if (steps[0] !== 'data') expandOne(ctx, body, steps, path);
    else if (!Array.isArray(body.data)) throw cannotExpand(path);
    else for (const item of body.data as View[]) expandOne(ctx, item, steps.slice(1), path);
  }
  return body;
}

function expandOne(ctx: StripeContext, at: View, steps: string[], path: string): void {
  const [step = '', ...rest] = steps;
  const given = at[step] ?? include(ctx, at, step);
  if (given === undefined) throw cannotExpand(path);
  if (given === null) return;
  const whole = typeof given === 'string' ? viewOf(ctx, given) : (given as View);
  if (!whole || typeof whole !== 'object') throw cannotExpand(path);
  at[step] = whole;
  if (rest.length > 0) expandOne(ctx, whole, rest, path);
}

/** Parts that are left out unless they are asked for. */
function include(ctx: StripeContext, at: View, step: string): unknown {
  if (at[step] === null) return null;
  const id = String(at.id);
  if (at.object === 'checkout.session' && step === 'line_items')
    return linesView(ctx.state.stripeSessions[id]!);
  if (at.object !== 'charge' || step !== 'refunds') return undefined;
  const own = Object.values(ctx.state.stripeRefunds).filter((refund) => refund.chargeId === id);
  const data = own.reverse().map((refund) => refundView(ctx, refund));
  return { object: 'list', data, has_more: false, url: `/v1/charges/${id}/refunds` };
}

const cannotExpand = (path: string) =>
  refused(
    `This property cannot be expanded (${path}). You may want to try expanding 'data.${path}' instead.`,
  );

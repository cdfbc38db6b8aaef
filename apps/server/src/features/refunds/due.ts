import type { Ctx } from '../../platform/context/context.ts';
import type { DueKind } from '../../platform/due/kind.ts';
import { nextLook } from '../payments/next-look.ts';
import { reconcileRefunds } from './reconcile.ts';
import { findRefund, updateRefund } from './repository.ts';

/** Looks at a refund that the gateway had not ended, and once more at one that it refused. */
async function look(ctx: Ctx, id: string): Promise<void> {
  const seen = await ctx.system((t) => findRefund(t.db, id));
  if (!seen?.paymentId) return;
  await reconcileRefunds(ctx, seen.paymentId);
  await ctx.system(async (t) => {
    const refund = await findRefund(t.db, id);
    if (!refund) return;
    const dueAt = refund.state === 'pending' ? nextLook(refund.createdAt, t.now()) : null;
    await updateRefund(t.db, id, { due_at: dueAt });
  });
}

/** As patient as with payments: a gateway that is down for a day is waited for. */
const PATIENT = [10, 30, 60, 300, 900, 3_600, 3_600, 7_200, 14_400, 28_800, 43_200, 86_400] as const;

export const due: DueKind[] = [
  {
    name: 'refunds.look',
    table: 'refunds',
    states: ['pending', 'failed'],
    time: 'real',
    retrySeconds: PATIENT,
    run: look,
  },
];

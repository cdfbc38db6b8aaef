import type { Ctx } from '../../platform/context/context.ts';
import type { DueKind } from '../../platform/due/kind.ts';
import { runAttempt } from './attempt.ts';
import { nextLook } from './next-look.ts';
import { refreshPayment } from './refresh.ts';
import { refreshSetup } from './refresh-setup.ts';
import { findPayment, updatePayment } from './repository.ts';
import { findSetup, updateSetup } from './setup-repository.ts';

async function look(ctx: Ctx, id: string): Promise<void> {
  await refreshPayment(ctx, id);
  await ctx.system(async (t) => {
    const payment = await findPayment(t.db, id);
    if (payment) await updatePayment(t.db, id, { due_at: nextLook(payment.createdAt, t.now()) });
  });
}

/** Hours of failures before a person is asked: a gateway that is down for a day is waited for. */
const PATIENT = [10, 30, 60, 300, 900, 3_600, 3_600, 7_200, 14_400, 28_800, 43_200, 86_400] as const;

async function lookAtSetup(ctx: Ctx, id: string): Promise<void> {
  await refreshSetup(ctx, id);
  await ctx.system(async (t) => {
    const setup = await findSetup(t.db, id);
    if (setup) await updateSetup(t.db, id, { due_at: nextLook(setup.createdAt, t.now()) });
  });
}

export const due: DueKind[] = [
  {
    name: 'payments.attempts',
    table: 'gateway_attempts',
    states: ['intended', 'sent'],
    time: 'real',
    retrySeconds: PATIENT,
    run: async (ctx, id) => {
      await runAttempt(ctx, id);
    },
  },
  {
    name: 'payments.look',
    listsDead: true,
    table: 'payments',
    states: ['pending', 'processing'],
    time: 'real',
    retrySeconds: PATIENT,
    run: look,
  },
  {
    name: 'payments.setups',
    table: 'payment_method_setups',
    states: ['pending'],
    time: 'real',
    retrySeconds: PATIENT,
    run: lookAtSetup,
  },
];

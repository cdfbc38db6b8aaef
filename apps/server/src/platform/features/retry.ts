import type { Ctx, TxCtx } from '../context/context.ts';
import { reviveDelivery, reviveRow, reviveSchedule } from '../due/revive.ts';
import { writeAuditEntry } from '../events/audit.ts';
import type { AttentionItem } from './feature.ts';
import type { Registry } from './registry.ts';

export const retryOutcomes = ['retried', 'no_effect'] as const;

/** Has work tried again that was given up. Of two who ask at once one finds it given up no more. */
export async function retryItem(
  ctx: Ctx,
  registry: Registry,
  item: AttentionItem,
): Promise<(typeof retryOutcomes)[number]> {
  return ctx.system(async (t) => {
    if (!(await revive(t, registry, item))) return 'no_effect';
    await writeAuditEntry(t, {
      action: 'attention.retried',
      object: item.object,
      customerId: item.customerId,
      before: { kind: item.kind, reason: item.reason, ...item.detail },
    });
    t.wakeDrains();
    return 'retried';
  });
}

async function revive(t: TxCtx, registry: Registry, { kind, object, reason }: AttentionItem) {
  if (kind === 'schedule_failed') return reviveSchedule(t, object);
  const work = registry.kinds.find(({ name }) => name === reason);
  return work ? reviveRow(t, work, object) : reviveDelivery(t, object, reason);
}

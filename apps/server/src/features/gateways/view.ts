import type { Gateway } from '@mekong/gateways';
import type { Ctx } from '../../platform/context/context.ts';
import { listChecks } from './check-repository.ts';
import { GATEWAY_LABELS, type KeySource } from './connections.ts';
import { listConnections, type StoredConnection } from './repository.ts';
import { WEBHOOK_EVENTS, webhookUrlOf } from './webhook.ts';

/** A connection as staff see it: where its keys come from, never the keys. */
export interface ConnectionView {
  readonly id: string | null;
  readonly gateway: Gateway['name'];
  readonly label: string;
  readonly kind: Gateway['kind'];
  readonly source: KeySource;
  readonly hint: string | null;
  readonly enabled: boolean;
  readonly priority: number | null;
  readonly webhookUrl: string;
  readonly webhookEvents: readonly string[];
  readonly check: { readonly result: string; readonly message: string | null; readonly at: Date } | null;
}

/** Every connection: pasted ones first, then those of the environment or the sandbox. */
export async function listConnectionViews(ctx: Ctx): Promise<ConnectionView[]> {
  const rows = await ctx.system((t) => listConnections(t.db));
  const checks = await listChecks(ctx.read);
  const { all, open, sourceOf } = ctx.services.gateways;
  const fixed = all.filter((gateway) => sourceOf(gateway) !== 'pasted');
  return [
    ...rows.map((row) => pastedView(ctx, row)),
    ...fixed.map((gateway) => ({
      ...common(ctx, gateway),
      id: null,
      source: sourceOf(gateway),
      hint: null,
      enabled: open.includes(gateway),
      priority: null,
      check: checks.find(({ gateway: name, kind }) => name === gateway.name && kind === gateway.kind) ?? null,
    })),
  ];
}

export const pastedView = (ctx: Ctx, row: StoredConnection): ConnectionView => ({
  ...common(ctx, { name: row.gateway, kind: row.kind }),
  id: row.id,
  source: 'pasted',
  hint: row.hint,
  enabled: row.enabled,
  priority: row.priority,
  check:
    row.checkResult && row.checkedAt
      ? { result: row.checkResult, message: row.checkMessage, at: row.checkedAt }
      : null,
});

const common = (ctx: Ctx, { name, kind }: Pick<Gateway, 'name' | 'kind'>) => ({
  gateway: name,
  label: GATEWAY_LABELS[name],
  kind,
  webhookUrl: webhookUrlOf(ctx, name),
  webhookEvents: WEBHOOK_EVENTS[name] ?? [],
});

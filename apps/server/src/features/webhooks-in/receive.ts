import type { Delivery, Gateway, GatewayEvent, Verification } from '@mekong/gateways';
import { errors, uuidv7 } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import { step } from '../../platform/context/steps.ts';
import { writeAuditEntry } from '../../platform/events/audit.ts';
import { webhookErrors } from './errors.ts';
import './tables.ts';

/**
 * Verifies a delivery and stores it; what it means is found out later, by re-reading the gateway.
 * @throws NOT_FOUND for a gateway without an adapter, WEBHOOK_FORGED, WEBHOOK_UNVERIFIABLE
 */
export async function receiveWebhook(ctx: Ctx, gatewayName: string, delivery: Delivery): Promise<void> {
  const connections = ctx.services.gateways.all.filter((gateway) => gateway.name === gatewayName);
  if (connections.length === 0) throw errors.NOT_FOUND();
  const reasons: Verification[] = [];
  for (const gateway of connections) {
    const verification = await gateway.verify(delivery);
    if (verification.kind === 'verified') return store(ctx, gateway, verification.event, delivery);
    reasons.push(verification);
  }
  await refuse(ctx, gatewayName, reasons);
}

async function store(ctx: Ctx, gateway: Gateway, event: GatewayEvent, delivery: Delivery): Promise<void> {
  const now = ctx.now();
  step('webhook.verified');
  await ctx.system((t) => {
    t.wakeDrains();
    return t.db
      .insertInto('webhook_events')
      .values({
        id: uuidv7(now),
        gateway: gateway.name,
        connection: gateway.kind,
        dedupe_key: event.dedupeKey,
        type: event.type,
        subject: event.subject,
        payment_id: event.paymentId,
        raw_body: delivery.rawBody,
        headers: withoutSecrets(delivery.headers),
        // What has no subject changes nothing here; it is kept for the record.
        state: event.subject === 'none' ? 'done' : 'waiting',
        received_at: now,
        processed_at: event.subject === 'none' ? now : null,
        due_at: now,
        leased_until: null,
        attempts: 0,
        last_error: null,
        dead_at: null,
      })
      .onConflict((conflict) => conflict.columns(['gateway', 'connection', 'dedupe_key']).doNothing())
      .execute();
  });
  step('webhook.stored');
}

/** Fails closed: one connection that cannot check makes the gateway send again, otherwise it is a forgery. */
async function refuse(ctx: Ctx, gateway: string, reasons: readonly Verification[]): Promise<never> {
  const unverifiable = reasons.find((reason) => reason.kind === 'unverifiable');
  if (unverifiable) {
    ctx.log.warn({ gateway, reason: unverifiable.reason }, 'a webhook cannot be verified now');
    throw webhookErrors.WEBHOOK_UNVERIFIABLE(undefined, { retryAfterSeconds: 60 });
  }
  const why = reasons.flatMap((reason) => (reason.kind === 'forged' ? reason.reason : []));
  await ctx.system((t) =>
    writeAuditEntry(t, { action: 'webhook.refused', object: gateway, after: { reasons: why } }),
  );
  throw webhookErrors.WEBHOOK_FORGED();
}

const withoutSecrets = (headers: Delivery['headers']): Record<string, unknown> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !['authorization', 'cookie'].includes(name)));

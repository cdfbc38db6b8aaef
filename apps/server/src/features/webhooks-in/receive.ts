import type { Delivery, Gateway, GatewayEvent, Verification } from '@mekong/gateways';
import { errors } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import { step } from '../../platform/context/steps.ts';
import { writeAuditEntry } from '../../platform/events/audit.ts';
import { webhookErrors } from './errors.ts';
import { storeEvents } from './store.ts';

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
  step('webhook.verified');
  await storeEvents(ctx, gateway, [{ event, ...delivery }]);
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

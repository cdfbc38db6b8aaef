import { randomUUID } from 'node:crypto';
import type Stripe from 'stripe';
import type { GatewaySetup, Lookup, Outcome, SetupRequest } from '../port.ts';
import { at } from '../reading.ts';
import { lookupOf, readOutcome } from '../reply.ts';
import { keyed } from './client.ts';
import { partsOf } from './method-reading.ts';
import { readSetup, readSetupIntent, sessionFields } from './order-reading.ts';
import { descriptionOf, pageOf, type Tools } from './orders.ts';
import { failure } from './outcomes.ts';

export async function beginSetup({ client }: Tools, request: SetupRequest): Promise<Outcome<GatewaySetup>> {
  const reply = await client.send((stripe) =>
    stripe.checkout.sessions.create(sessionOf(request), keyed(request.idempotencyKey)),
  );
  if (reply.kind !== 'success') return failure(reply);
  return readOutcome(() => ({ kind: 'ok', value: readSetup(reply.body) }));
}

/** Reads a Checkout Session, or a SetupIntent as its events name it. */
export async function fetchSetup({ client }: Tools, id: string): Promise<Lookup<GatewaySetup>> {
  if (id.startsWith('seti_')) {
    const expand = ['payment_method'];
    return lookupOf(
      await client.send((stripe) => stripe.setupIntents.retrieve(id, { expand })),
      readSetupIntent,
    );
  }
  const expand = sessionFields.setup;
  return lookupOf(
    await client.send((stripe) => stripe.checkout.sessions.retrieve(id, { expand })),
    readSetup,
  );
}

/** Stripe makes the method as the buyer agrees, so this only tells what was made. */
export async function completeSetup(tools: Tools, { id }: { id: string }): Promise<Outcome<GatewaySetup>> {
  const setup = await fetchSetup(tools, id);
  if (setup.kind === 'unknown') return setup;
  if (setup.kind === 'absent') {
    return { kind: 'rejected', code: 'RESOURCE_MISSING', message: 'Stripe has no such setup' };
  }
  const { value } = setup;
  if (value.state === 'completed') return { kind: 'ok', value };
  if (value.state === 'approved') return { kind: 'pending', value };
  return { kind: 'rejected', code: 'SETUP_NOT_APPROVED', message: 'the buyer has not agreed' };
}

/** Detaches a saved method; one that is gone already is removed. */
export async function removeMethod({ client }: Tools, token: string): Promise<Outcome<null>> {
  const id = partsOf(token)?.paymentMethod;
  if (id === undefined) return { kind: 'ok', value: null };
  // A key of its own each time: detaching twice does nothing twice, and a recorded error would stay for a day.
  const reply = await client.send((stripe) => stripe.paymentMethods.detach(id, {}, keyed(randomUUID())));
  if (reply.kind === 'success') return { kind: 'ok', value: null };
  if (reply.kind === 'refused' && (await isGone({ client }, id))) return { kind: 'ok', value: null };
  return failure(reply);
}

/** Whether a method was detached: Stripe has no code for that, the method itself tells. */
export async function isGone({ client }: Pick<Tools, 'client'>, id: string): Promise<boolean> {
  const reply = await client.send((stripe) => stripe.paymentMethods.retrieve(id));
  if (reply.kind === 'success') return at(reply.body, 'customer') === null;
  return reply.kind === 'refused' && reply.status === 404;
}

function sessionOf(request: SetupRequest) {
  const metadata = { setup_id: request.setupId };
  return {
    mode: 'setup',
    currency: request.currency.toLowerCase(),
    customer_creation: 'always',
    client_reference_id: request.setupId,
    metadata,
    setup_intent_data: { description: descriptionOf(request), metadata },
    ...pageOf(request),
  } satisfies Stripe.Checkout.SessionCreateParams;
}

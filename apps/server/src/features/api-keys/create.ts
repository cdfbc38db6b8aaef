import { errors } from '@mekong/kit';
import { type Actor, actorName, customerOf } from '../../platform/context/actor.ts';
import type { Ctx, Mode, TxCtx } from '../../platform/context/context.ts';
import type { Scope } from '../../platform/context/scopes.ts';
import { lockCustomer } from '../customers/get.ts';
import { type ApiKey, type KeyKind, kindOf } from './api-key.ts';
import { apiKeyErrors } from './errors.ts';
import './events.ts';
import { hashOfKey, lastFourOf, newKeyText } from './key-text.ts';
import { findKey, insertKey } from './repository.ts';

export interface NewKey {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt?: Date | null | undefined;
}

/** A key with its text, which is shown now and never again; null where a repeat of the request asks for it. */
export interface MadeKey {
  readonly key: ApiKey;
  readonly text: string | null;
}

/**
 * A key that acts for the customer of the actor. @throws INSUFFICIENT_PERMISSIONS for a scope that its maker does not hold,
 * INVALID_INPUT for an end in the past
 */
export async function createCustomerKey(ctx: Ctx, request: NewKey): Promise<MadeKey> {
  if (ctx.resumed) return madeBefore(ctx, 'customer', ctx.resumed);
  assertGrantable(ctx, request);
  return ctx.tx(async (t) => {
    const customer = await lockCustomer(t, customerOf(t.actor));
    return makeKey(t, { ...request, customerId: customer.id, mode: customer.mode });
  });
}

/** A key of the house, for every customer of the mode. @throws as `createCustomerKey` */
export async function createHouseKey(ctx: Ctx, request: NewKey & { readonly mode: Mode }): Promise<MadeKey> {
  if (ctx.resumed) return madeBefore(ctx, 'house', ctx.resumed);
  assertGrantable(ctx, request);
  return ctx.tx((t) => makeKey(t, { ...request, customerId: null }));
}

/** Whoever made the key can use it: nobody hands on more than they hold. @throws INSUFFICIENT_PERMISSIONS */
export function assertHolds(actor: Actor, scopes: readonly Scope[]): void {
  if (actor.kind === 'system') return;
  const missing = actor.kind === 'anonymous' ? scopes : scopes.filter((scope) => !actor.scopes.has(scope));
  if (missing.length > 0) throw errors.INSUFFICIENT_PERMISSIONS({ missing });
}

function assertGrantable(ctx: Ctx, { scopes, expiresAt }: NewKey): void {
  assertHolds(ctx.actor, scopes);
  if (expiresAt && expiresAt <= ctx.now())
    throw errors.INVALID_INPUT([{ field: 'body.expiresAt', message: 'is in the past' }]);
}

/** What an earlier try with the same Idempotency-Key has made. */
export async function madeBefore(ctx: Ctx, kind: KeyKind, id: string): Promise<MadeKey> {
  const key = await ctx.tx((t) => findKey(t.db, kind, id));
  if (!key) throw apiKeyErrors.API_KEY_NOT_FOUND();
  return { key, text: null };
}

interface KeyFacts extends NewKey {
  readonly customerId: string | null;
  readonly mode: Mode;
  readonly rotatedFrom?: string;
}

/** Writes a key; the transaction goes on as the service. */
export async function makeKey(t: TxCtx, facts: KeyFacts): Promise<{ key: ApiKey; text: string }> {
  const text = newKeyText(kindOf(facts), facts.mode);
  const key: ApiKey = {
    id: t.newId('apiKey'),
    customerId: facts.customerId,
    mode: facts.mode,
    name: facts.name,
    scopes: [...new Set(facts.scopes)].sort(),
    lastFour: lastFourOf(text),
    createdAt: t.now(),
    createdBy: actorName(t.actor),
    expiresAt: facts.expiresAt ?? null,
    retiresAt: null,
    rotatedFrom: facts.rotatedFrom ?? null,
    lastUsedAt: null,
    revokedAt: null,
  };
  await t.persist();
  await insertKey(t.db, key, hashOfKey(text));
  await t.emitMany([created(key)]);
  await t.remember(key.id);
  return { key, text };
}

function created(key: ApiKey) {
  const { name, lastFour, scopes, rotatedFrom } = key;
  const facts = {
    kind: kindOf(key),
    name,
    lastFour,
    scopes,
    expiresAt: key.expiresAt?.toISOString() ?? null,
  };
  return {
    type: 'api_key.created' as const,
    customerId: key.customerId,
    mode: key.mode,
    object: key.id,
    data: facts,
    after: { ...facts, rotatedFrom },
  };
}

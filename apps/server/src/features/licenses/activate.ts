import { hashLicenseKey, type LicenseCode, planActivation } from '@mekong/billing';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import type { Activation } from './activation.ts';
import { insertActivation, liveActivations, updateActivation } from './activation-repository.ts';
import './events.ts';
import type { License } from './license.ts';
import { activationLimit } from './limit.ts';
import { findByHash, findLicense } from './repository.ts';
import { statusOf } from './validate.ts';

export interface ActivationRequest {
  readonly key: string;
  readonly fingerprintHash: string;
  readonly domain: string | null;
  readonly name: string | null;
}

export interface Activated {
  readonly code: LicenseCode;
  readonly license: License | null;
  /** Null where it was refused. */
  readonly activation: Activation | null;
  readonly used: number;
  readonly limit: number | null;
}

const UNKNOWN: Activated = { code: 'NOT_FOUND', license: null, activation: null, used: 0, limit: null };

/**
 * Binds a license to an installation. The customer's lock is what keeps the limit: however many ask at once, each counts
 * what the one before has left. The same machine again is the activation that it has.
 */
export async function activateLicense(ctx: Ctx, request: ActivationRequest): Promise<Activated> {
  const found = await findByHash(ctx.read, hashLicenseKey(request.key));
  if (!found) return UNKNOWN;
  return ctx.system(async (t) => {
    await lockCustomer(t, found.customerId);
    const license = await findLicense(t.db, found.id);
    if (!license) return UNKNOWN;
    const { code, valid } = await statusOf(t, license);
    return valid ? bind(t, license, request) : { ...UNKNOWN, code, license };
  });
}

async function bind(t: TxCtx, license: License, request: ActivationRequest): Promise<Activated> {
  const live = await liveActivations(t.db, license.id);
  const limit = await activationLimit(t, license);
  const plan = planActivation({
    fingerprint: request.fingerprintHash,
    domain: request.domain,
    activations: live.map(({ fingerprintHash, domain }) => ({ fingerprint: fingerprintHash, domain })),
    limit,
  });
  const shared = { license, limit, used: live.length };
  if (plan.kind === 'refused') return { ...shared, code: plan.code, activation: null };
  const known = plan.kind === 'kept' ? live[plan.index] : undefined;
  if (known) return { ...shared, code: 'VALID', activation: await renew(t, known, request) };
  const activation = await add(t, license, request);
  return { ...shared, used: live.length + 1, code: 'VALID', activation };
}

async function renew(t: TxCtx, known: Activation, { domain, name }: ActivationRequest): Promise<Activation> {
  const lastSeenAt = t.now();
  await updateActivation(t.db, known.id, {
    last_seen_at: lastSeenAt,
    ...(domain === null ? {} : { domain }),
    ...(name === null ? {} : { name }),
  });
  return { ...known, domain: domain ?? known.domain, name: name ?? known.name, lastSeenAt };
}

async function add(t: TxCtx, license: License, request: ActivationRequest): Promise<Activation> {
  const { fingerprintHash, domain, name } = request;
  const activation: Activation = {
    id: t.newId('activation'),
    customerId: license.customerId,
    mode: license.mode,
    licenseId: license.id,
    fingerprintHash,
    domain,
    name,
    createdAt: t.now(),
    lastSeenAt: t.now(),
    endedAt: null,
    endedBy: null,
  };
  await insertActivation(t.db, activation);
  await t.emitMany([
    {
      type: 'license.activated',
      customerId: license.customerId,
      mode: license.mode,
      object: license.id,
      data: { activationId: activation.id, domain, name },
      after: { activationId: activation.id, domain, name },
    },
  ]);
  return activation;
}

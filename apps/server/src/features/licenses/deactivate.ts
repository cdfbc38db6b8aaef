import { hashLicenseKey, type LicenseCode } from '@mekong/billing';
import type { Actor } from '../../platform/context/actor.ts';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import type { Activation, EndedBy } from './activation.ts';
import { findActivation, liveActivations, setEnded } from './activation-repository.ts';
import { licenseErrors } from './errors.ts';
import './events.ts';
import { findByHash } from './repository.ts';

/** An installation lets itself go, also where its license holds no more. Null when it did; else why there was nothing. */
export async function deactivateInstallation(
  ctx: Ctx,
  request: { key: string; fingerprintHash: string },
): Promise<Extract<LicenseCode, 'NOT_FOUND' | 'NOT_ACTIVATED'> | null> {
  const license = await findByHash(ctx.read, hashLicenseKey(request.key));
  if (!license) return 'NOT_FOUND';
  return ctx.system(async (t) => {
    await lockCustomer(t, license.customerId);
    const live = await liveActivations(t.db, license.id);
    const mine = live.find((one) => one.fingerprintHash === request.fingerprintHash);
    if (!mine) return 'NOT_ACTIVATED';
    await end(t, mine, 'installation');
    return null;
  });
}

/** The account, or staff, lets an installation go. One that has ended stays as it was. @throws ACTIVATION_NOT_FOUND */
export async function endActivation(ctx: Ctx, id: string): Promise<Activation> {
  return ctx.tx(async (t) => {
    const seen = await findActivation(t.db, id);
    if (!seen) throw licenseErrors.ACTIVATION_NOT_FOUND();
    await lockCustomer(t, seen.customerId);
    const activation = (await findActivation(t.db, id)) ?? seen;
    if (activation.endedAt) return activation;
    await t.persist();
    return end(t, activation, isSellers(ctx.actor) ? 'staff' : 'account');
  });
}

const isSellers = (actor: Actor): boolean =>
  actor.kind === 'key' ? actor.keyKind === 'house' : actor.kind === 'user' && actor.staffRole !== null;

async function end(t: TxCtx, activation: Activation, by: EndedBy): Promise<Activation> {
  const endedAt = t.now();
  await setEnded(t.db, activation.id, endedAt, by);
  await t.emitMany([
    {
      type: 'license.deactivated',
      customerId: activation.customerId,
      mode: activation.mode,
      object: activation.licenseId,
      data: { activationId: activation.id, domain: activation.domain, name: activation.name, by },
      after: { activationId: activation.id, by },
    },
  ]);
  return { ...activation, endedAt, endedBy: by };
}

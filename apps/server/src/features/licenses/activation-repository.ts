import type { Db } from '../../platform/context/context.ts';
import type { Activation, EndedBy } from './activation.ts';
import './tables.ts';

const columns = [
  'id',
  'customer_id as customerId',
  'mode',
  'license_id as licenseId',
  'fingerprint_hash as fingerprintHash',
  'domain',
  'name',
  'created_at as createdAt',
  'last_seen_at as lastSeenAt',
  'ended_at as endedAt',
  'ended_by as endedBy',
] as const;

/** Those that live, oldest first. */
export const liveActivations = (db: Db, licenseId: string): Promise<Activation[]> =>
  db
    .selectFrom('license_activations')
    .select(columns)
    .where('license_id', '=', licenseId)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();

const MOST = 200;

/** Newest first, with those that have ended. */
export const activationsOf = (db: Db, licenseId: string): Promise<Activation[]> =>
  db
    .selectFrom('license_activations')
    .select(columns)
    .where('license_id', '=', licenseId)
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();

export async function findActivation(db: Db, id: string): Promise<Activation | null> {
  const query = db.selectFrom('license_activations').select(columns).where('id', '=', id);
  return (await query.executeTakeFirst()) ?? null;
}

export async function insertActivation(db: Db, activation: Activation): Promise<void> {
  await db
    .insertInto('license_activations')
    .values({
      id: activation.id,
      customer_id: activation.customerId,
      mode: activation.mode,
      license_id: activation.licenseId,
      fingerprint_hash: activation.fingerprintHash,
      domain: activation.domain,
      name: activation.name,
      created_at: activation.createdAt,
      last_seen_at: activation.lastSeenAt,
      ended_at: null,
      ended_by: null,
    })
    .execute();
}

export async function updateActivation(
  db: Db,
  id: string,
  change: { domain?: string; name?: string; last_seen_at: Date },
): Promise<void> {
  await db.updateTable('license_activations').set(change).where('id', '=', id).execute();
}

export async function setEnded(db: Db, id: string, at: Date, by: EndedBy): Promise<void> {
  await db
    .updateTable('license_activations')
    .set({ ended_at: at, ended_by: by })
    .where('id', '=', id)
    .execute();
}

/** Notes that a machine has asked, unless it did since `before`: a validation a second is no write a second. */
export async function noteSeen(
  db: Db,
  seen: { licenseId: string; fingerprintHash: string; at: Date; before: Date },
): Promise<void> {
  await db
    .updateTable('license_activations')
    .set({ last_seen_at: seen.at })
    .where('license_id', '=', seen.licenseId)
    .where('fingerprint_hash', '=', seen.fingerprintHash)
    .where('ended_at', 'is', null)
    .where('last_seen_at', '<', seen.before)
    .execute();
}

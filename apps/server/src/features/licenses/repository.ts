import type { Db } from '../../platform/context/context.ts';
import { inPage, type PageQuery } from '../../platform/http/page.ts';
import type { License } from './license.ts';
import './tables.ts';

const columns = [
  'id',
  'customer_id as customerId',
  'mode',
  'subscription_id as subscriptionId',
  'plan_version_id as planVersionId',
  'invoice_line_id as invoiceLineId',
  'prefix',
  'tenant',
  'day',
  'counter',
  'secret_version as secretVersion',
  'key_hash as keyHash',
  'issued_at as issuedAt',
  'expires_at as expiresAt',
  'expires_on as expiresOn',
  'suspended_at as suspendedAt',
  'revoked_at as revokedAt',
  'revoke_reason as revokeReason',
  'created_at as createdAt',
] as const;

/** The counter of the next key of a tenant and day. */
export async function nextCounter(db: Db, tenant: string, day: string): Promise<number> {
  const row = await db
    .selectFrom('licenses')
    .select((value) => value.fn.max('counter').as('last'))
    .where('tenant', '=', tenant)
    .where('day', '=', day)
    .executeTakeFirst();
  return row?.last === null || row?.last === undefined ? 0 : row.last + 1;
}

export async function insertLicense(db: Db, license: License): Promise<void> {
  await db
    .insertInto('licenses')
    .values({
      id: license.id,
      customer_id: license.customerId,
      mode: license.mode,
      subscription_id: license.subscriptionId,
      plan_version_id: license.planVersionId,
      invoice_line_id: license.invoiceLineId,
      prefix: license.prefix,
      tenant: license.tenant,
      day: license.day,
      counter: license.counter,
      secret_version: license.secretVersion,
      key_hash: license.keyHash,
      issued_at: license.issuedAt,
      expires_at: license.expiresAt,
      expires_on: license.expiresOn,
      suspended_at: null,
      revoked_at: null,
      revoke_reason: null,
      created_at: license.createdAt,
    })
    .execute();
}

export async function findLicense(db: Db, id: string): Promise<License | null> {
  return (await db.selectFrom('licenses').select(columns).where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function findByHash(db: Db, keyHash: string): Promise<License | null> {
  const query = db.selectFrom('licenses').select(columns).where('key_hash', '=', keyHash);
  return (await query.executeTakeFirst()) ?? null;
}

export async function findLiveOf(db: Db, subscriptionId: string): Promise<License | null> {
  const query = db
    .selectFrom('licenses')
    .select(columns)
    .where('subscription_id', '=', subscriptionId)
    .where('revoked_at', 'is', null);
  return (await query.executeTakeFirst()) ?? null;
}

/** The license that an invoice line bought, while it lives. */
export async function findLiveOfLine(db: Db, lineId: string): Promise<License | null> {
  const query = db
    .selectFrom('licenses')
    .select(columns)
    .where('invoice_line_id', '=', lineId)
    .where('revoked_at', 'is', null);
  return (await query.executeTakeFirst()) ?? null;
}

export interface LicenseFilter {
  readonly customerId?: string | undefined;
  readonly state?: 'active' | 'revoked' | undefined;
}

export async function listLicensesOf(
  db: Db,
  customerId: string | null,
  page: PageQuery,
  filter: LicenseFilter = {},
): Promise<License[]> {
  let query = db.selectFrom('licenses').select(columns);
  if (customerId) query = query.where('customer_id', '=', customerId);
  if (filter.customerId) query = query.where('customer_id', '=', filter.customerId);
  if (filter.state) query = query.where('revoked_at', filter.state === 'active' ? 'is' : 'is not', null);
  if (page.mode) query = query.where('mode', '=', page.mode);
  return inPage(query, 'id', page).execute();
}

export async function setRevoked(db: Db, id: string, at: Date, reason: string): Promise<void> {
  await db
    .updateTable('licenses')
    .set({ revoked_at: at, revoke_reason: reason })
    .where('id', '=', id)
    .execute();
}

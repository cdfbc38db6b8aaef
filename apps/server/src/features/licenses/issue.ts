import { hashLicenseKey, licenseExpiry } from '@mekong/billing';
import { civilDate } from '@mekong/kit';
import type { TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { getPolicies, getSeller } from '../settings/get.ts';
import { licenseErrors } from './errors.ts';
import './events.ts';
import { type License, newKey, SECRET_VERSION } from './license.ts';
import { insertLicense, nextCounter } from './repository.ts';

const LAST_COUNTER = 9_999;

export interface NewLicense {
  readonly customer: Customer;
  readonly subscriptionId: string | null;
  readonly planVersionId: string | null;
  readonly invoiceLineId?: string | undefined;
  /** End of the paid period; null without a subscription. */
  readonly paidUntil: Date | null;
  readonly durationDays?: number | undefined;
}

/** Issues a license to a customer, whose lock is held: the counter of its keys needs no other. @throws LICENSES_EXHAUSTED */
export async function issueLicense(t: TxCtx, request: NewLicense): Promise<License> {
  await t.persist();
  const { customer } = request;
  const [seller, policies] = [await getSeller(t), await getPolicies(t)];
  const issuedAt = t.timeOf(customer);
  const day = civilDate(issuedAt, seller.zone);
  const counter = await nextCounter(t.db, customer.slug, day);
  if (counter > LAST_COUNTER) throw licenseErrors.LICENSES_EXHAUSTED();
  const expiry = licenseExpiry({
    issuedAt,
    paidUntil: request.paidUntil,
    zone: seller.zone,
    durationDays: request.durationDays ?? policies.licenseDays,
  });
  const parts = {
    prefix: t.config.licensePrefix,
    tenant: customer.slug,
    day,
    counter,
    secretVersion: SECRET_VERSION,
  };
  const license: License = {
    id: t.newId('license'),
    customerId: customer.id,
    mode: customer.mode,
    subscriptionId: request.subscriptionId,
    planVersionId: request.planVersionId,
    invoiceLineId: request.invoiceLineId ?? null,
    ...parts,
    keyHash: hashLicenseKey(newKey(t.config, parts)),
    issuedAt,
    ...expiry,
    suspendedAt: null,
    revokedAt: null,
    revokeReason: null,
    createdAt: t.now(),
  };
  await insertLicense(t.db, license);
  await t.emitMany([
    {
      type: 'license.issued',
      customerId: customer.id,
      mode: customer.mode,
      object: license.id,
      data: { subscriptionId: license.subscriptionId, expiresOn: license.expiresOn },
      after: { expiresOn: license.expiresOn },
    },
  ]);
  return license;
}

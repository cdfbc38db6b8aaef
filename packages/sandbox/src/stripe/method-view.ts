import { createHash } from 'node:crypto';
import { instrumentOf } from './cards.ts';
import { seconds, type View } from './context.ts';
import type { StripeMethod } from './records.ts';

const COUNTRY = 'US';
const EXPIRES = { exp_month: 12, exp_year: 2034 };
const NO_ADDRESS = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };

/** Who pays, as far as the page asked. */
export const billingDetails = (email: string | null): View => ({
  address: { ...NO_ADDRESS, country: COUNTRY },
  email,
  name: email ? 'Demo Buyer' : null,
  phone: null,
  tax_id: null,
});

const fingerprintOf = (method: StripeMethod): string =>
  // The same card has the same fingerprint, whoever uses it.
  createHash('sha256').update(method.instrument).digest('base64url').replace(/[-_]/g, '').slice(0, 16);

const CHECKS = { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' };

function cardView(method: StripeMethod): View {
  const { brand, number } = instrumentOf(method.instrument);
  return {
    brand,
    checks: CHECKS,
    country: COUNTRY,
    display_brand: brand,
    ...EXPIRES,
    fingerprint: fingerprintOf(method),
    funding: 'credit',
    generated_from: null,
    last4: number?.slice(-4) ?? null,
    networks: { available: [brand], preferred: null },
    regulated_status: 'unregulated',
    three_d_secure_usage: { supported: true },
    wallet: null,
  };
}

const sepaView = (method: StripeMethod): View => ({
  bank_code: '19043',
  branch_code: null,
  country: 'AT',
  fingerprint: fingerprintOf(method),
  generated_from: { charge: null, setup_attempt: null },
  last4: '3201',
});

const usBankView = (method: StripeMethod): View => ({
  account_holder_type: 'individual',
  account_type: 'checking',
  bank_name: 'STRIPE TEST BANK',
  financial_connections_account: null,
  fingerprint: fingerprintOf(method),
  last4: '6789',
  networks: { preferred: 'ach', supported: ['ach'] },
  routing_number: '110000000',
  status_details: {},
});

function detailsOf(method: StripeMethod): View {
  if (method.type === 'card') return cardView(method);
  return method.type === 'sepa_debit' ? sepaView(method) : usBankView(method);
}

/** A way to pay. */
export const methodView = (method: StripeMethod): View => ({
  id: method.id,
  object: 'payment_method',
  allow_redisplay: method.customerId ? 'limited' : 'unspecified',
  billing_details: billingDetails(method.email),
  [method.type]: detailsOf(method),
  created: seconds(method.createdAt),
  customer: method.customerId,
  customer_account: null,
  livemode: false,
  metadata: {},
  type: method.type,
});

/** How a charge was paid. */
export function chargedDetails(method: StripeMethod, minor: bigint): View {
  if (method.type === 'card') return { card: chargedCard(method, minor), type: 'card' };
  const {
    generated_from: _from,
    financial_connections_account: _account,
    networks: _networks,
    status_details: _status,
    ...bank
  } = detailsOf(method);
  const more = method.type === 'sepa_debit' ? { mandate: null } : { payment_reference: null };
  return { [method.type]: { ...bank, ...more }, type: method.type };
}

function chargedCard(method: StripeMethod, minor: bigint): View {
  const {
    display_brand: _shown,
    generated_from: _from,
    networks: _networks,
    three_d_secure_usage: _usage,
    ...card
  } = cardView(method);
  return {
    ...card,
    amount_authorized: Number(minor),
    authorization_code: '123456',
    electronic_commerce_indicator: null,
    extended_authorization: { status: 'disabled' },
    incremental_authorization: { status: 'unavailable' },
    installments: null,
    mandate: null,
    multicapture: { status: 'unavailable' },
    network: card.brand,
    network_token: { used: false },
    network_transaction_id: '104557651805572',
    overcapture: { maximum_amount_capturable: Number(minor), status: 'unavailable' },
    three_d_secure: null,
    transaction_link_id: null,
  };
}

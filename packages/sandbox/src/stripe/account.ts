import type { StripeContext, View } from './context.ts';
import { ACCOUNT_ID } from './ids.ts';

/** GET /v1/account: whose key it is. */
export const getAccount = (_ctx: StripeContext): View => ({
  id: ACCOUNT_ID,
  object: 'account',
  business_profile: {
    annual_revenue: null,
    estimated_worker_count: null,
    mcc: '5734',
    minority_owned_business_designation: null,
    name: 'Demo store',
    product_description: null,
    support_address: null,
    support_email: null,
    support_phone: null,
    support_url: null,
    url: null,
  },
  business_type: 'company',
  capabilities: { card_payments: 'active', transfers: 'active' },
  charges_enabled: true,
  controller: { type: 'account' },
  country: 'US',
  default_currency: 'usd',
  details_submitted: true,
  email: 'merchant@business.example.com',
  payouts_enabled: true,
  settings: {
    branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
    card_issuing: { tos_acceptance: { date: null, ip: null } },
    card_payments: {
      decline_on: { avs_failure: false, cvc_failure: false },
      statement_descriptor_prefix: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    dashboard: { display_name: 'Demo store', timezone: 'Etc/UTC' },
    payments: {
      statement_descriptor: 'DEMO STORE',
      statement_descriptor_kana: null,
      statement_descriptor_kanji: null,
    },
    sepa_debit_payments: {},
  },
  type: 'standard',
});

/** GET /v1/balance: everything that was taken and not given back, as pending. */
export function getBalance(ctx: StripeContext): View {
  const sums = new Map<string, bigint>([['usd', 0n]]);
  const add = (currency: string, minor: bigint) => sums.set(currency, (sums.get(currency) ?? 0n) + minor);
  for (const charge of Object.values(ctx.state.stripeCharges))
    if (charge.status === 'succeeded')
      add(charge.currency, charge.minor - charge.feeMinor - charge.refundedMinor);
  const list = (amountOf: (minor: bigint) => bigint) =>
    [...sums].map(([currency, minor]) => {
      const amount = Number(amountOf(minor));
      return { amount, currency, source_types: { card: amount } };
    });
  return { object: 'balance', available: list(() => 0n), livemode: false, pending: list((minor) => minor) };
}

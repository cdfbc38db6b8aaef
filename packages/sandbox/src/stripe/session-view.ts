import { type StripeContext, seconds, type View } from './context.ts';
import type { SessionLine, StripeCustomer, StripeSession } from './records.ts';

/** The page on which the buyer pays. */
export const payUrl = (ctx: StripeContext, id: string): string => `${ctx.pageUrl()}/stripe/pay/${id}`;

/** A checkout. */
export function sessionView(ctx: StripeContext, session: StripeSession): View {
  const paying = session.mode === 'payment';
  const total = paying ? Number(session.minor) : null;
  return {
    id: session.id,
    object: 'checkout.session',
    adaptive_pricing: paying ? { enabled: false } : null,
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: null,
    amount_subtotal: total,
    amount_total: total,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    branding_settings: brandingView(session),
    cancel_url: session.cancelUrl,
    client_reference_id: session.clientReferenceId,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: seconds(session.createdAt),
    currency: session.currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer: session.customerId,
    customer_account: null,
    customer_creation: session.customerCreation,
    customer_details: buyerView(session),
    customer_email: session.customerEmail,
    discounts: paying ? [] : null,
    expires_at: seconds(session.expiresAt),
    integration_identifier: null,
    invoice: null,
    invoice_creation: paying ? NO_INVOICE : null,
    livemode: false,
    locale: session.locale,
    managed_payments: null,
    metadata: Object.fromEntries(session.metadata),
    mode: session.mode,
    origin_context: null,
    payment_intent: session.intentId,
    payment_link: null,
    payment_method_collection: paying ? 'if_required' : 'always',
    payment_method_configuration_details: null,
    payment_method_options: { card: { request_three_d_secure: 'automatic' } },
    payment_method_types: ['card'],
    payment_status: session.paymentStatus,
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: paying
      ? { allow_redisplay_filters: ['always'], payment_method_remove: 'disabled', payment_method_save: null }
      : null,
    setup_intent: session.setupId,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: session.status,
    submit_type: session.submitType,
    subscription: null,
    success_url: session.successUrl,
    total_details: paying ? { amount_discount: 0, amount_shipping: 0, amount_tax: 0 } : null,
    ui_mode: 'hosted_page',
    url: session.status === 'open' ? payUrl(ctx, session.id) : null,
    wallet_options: null,
  };
}

const NO_INVOICE = {
  enabled: false,
  invoice_data: {
    account_tax_ids: null,
    custom_fields: null,
    description: null,
    footer: null,
    issuer: null,
    metadata: {},
    rendering_options: null,
  },
};

const brandingView = (session: StripeSession): View => ({
  background_color: '#ffffff',
  border_style: 'rounded',
  button_color: '#1546a0',
  display_name: session.sellerName ?? 'Demo store',
  font_family: 'default',
  icon: null,
  logo: null,
});

function buyerView(session: StripeSession): View | null {
  const email = session.buyerEmail ?? session.customerEmail;
  if (!email) return null;
  const done = session.status === 'complete';
  return {
    address: done
      ? { city: null, country: 'US', line1: null, line2: null, postal_code: null, state: null }
      : null,
    business_name: null,
    email,
    individual_name: null,
    name: done ? 'Demo Buyer' : null,
    phone: null,
    tax_exempt: 'none',
    tax_ids: done ? [] : null,
  };
}

/** The lines of a checkout, which are shown only when asked for. */
export function linesView(session: StripeSession): View {
  return {
    object: 'list',
    data: session.lines.map((line) => lineView(session, line)),
    has_more: false,
    url: `/v1/checkout/sessions/${session.id}/line_items`,
  };
}

function lineView(session: StripeSession, line: SessionLine): View {
  const total = Number(line.minor) * line.quantity;
  return {
    id: line.id,
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: total,
    amount_tax: 0,
    amount_total: total,
    currency: session.currency,
    description: line.name,
    metadata: {},
    price: priceView(session, line),
    quantity: line.quantity,
  };
}

const priceView = (session: StripeSession, line: SessionLine): View => ({
  id: `price_${line.id.slice(3)}`,
  object: 'price',
  active: false,
  billing_scheme: 'per_unit',
  created: seconds(session.createdAt),
  currency: session.currency,
  custom_unit_amount: null,
  livemode: false,
  lookup_key: null,
  metadata: {},
  nickname: null,
  product: `prod_${line.id.slice(4, 18)}`,
  recurring: null,
  tax_behavior: 'unspecified',
  tiers_mode: null,
  transform_quantity: null,
  type: 'one_time',
  unit_amount: Number(line.minor),
  unit_amount_decimal: line.minor.toString(),
});

/** A buyer as the merchant knows them. */
export const customerView = (customer: StripeCustomer): View => ({
  id: customer.id,
  object: 'customer',
  address: null,
  balance: 0,
  created: seconds(customer.createdAt),
  currency: null,
  customer_account: null,
  default_source: null,
  delinquent: false,
  description: customer.description,
  discount: null,
  email: customer.email,
  invoice_prefix: customer.invoicePrefix,
  invoice_settings: {
    custom_fields: null,
    default_payment_method: null,
    footer: null,
    rendering_options: null,
  },
  livemode: false,
  metadata: Object.fromEntries(customer.metadata),
  name: customer.name,
  next_invoice_sequence: 1,
  phone: customer.phone,
  preferred_locales: [],
  shipping: null,
  tax_exempt: 'none',
  test_clock: null,
});

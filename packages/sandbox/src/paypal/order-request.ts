import { PayPalError, refusal } from './errors.ts';
import { checkUnits } from './order-amounts.ts';
import type { ExperienceContext, PurchaseUnit } from './order-record.ts';
import { type Check, flag, list, moneyForm, object, parseBody, text, url } from './validate.ts';

/** The body of POST /v2/checkout/orders, as far as this sandbox takes it. */
export interface OrderRequest {
  intent: 'CAPTURE' | 'AUTHORIZE';
  purchase_units: PurchaseUnit[];
  payment_source?: { paypal: PayPalSource };
  application_context?: ExperienceContext;
}

/** The wallet part of a payment source. */
export interface PayPalSource {
  vault_id?: string;
  experience_context?: ExperienceContext;
  attributes?: {
    customer?: { id?: string; merchant_customer_id?: string };
    vault?: { store_in_vault?: string; usage_type: string };
  };
}

const code = { max: 255, pattern: /^[0-9A-Z_]+$/ };
const BREAKDOWN_PARTS = [
  'item_total',
  'shipping',
  'handling',
  'tax_total',
  'insurance',
  'shipping_discount',
  'discount',
] as const;

const amount: Check = object(
  {
    currency_code: text({ min: 3, max: 3 }),
    value: text({ max: 32, pattern: /^-?([0-9]+|[0-9]*\.[0-9]+)$/ }),
    breakdown: object(Object.fromEntries(BREAKDOWN_PARTS.map((part) => [part, moneyForm]))),
  },
  ['currency_code', 'value'],
);

const item: Check = object(
  {
    name: text({ max: 127 }),
    unit_amount: moneyForm,
    tax: moneyForm,
    quantity: text({ max: 10, pattern: /^[1-9][0-9]{0,9}$/ }),
    description: text({ min: 0, max: 127 }),
    sku: text({ min: 0, max: 127 }),
    category: text({ oneOf: ['DIGITAL_GOODS', 'PHYSICAL_GOODS', 'DONATION'] }),
  },
  ['name', 'unit_amount', 'quantity'],
);

const unit: Check = object(
  {
    reference_id: text({ max: 256 }),
    amount,
    description: text({ max: 127 }),
    custom_id: text({ max: 127 }),
    invoice_id: text({ max: 127 }),
    soft_descriptor: text({ max: 22 }),
    items: list(item, 0, 10_000),
  },
  ['amount'],
);

const experience: Check = object({
  brand_name: text({ max: 127 }),
  locale: text({ min: 2, max: 10, pattern: /^[a-z]{2}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/ }),
  shipping_preference: text({ oneOf: ['GET_FROM_FILE', 'NO_SHIPPING', 'SET_PROVIDED_ADDRESS'] }),
  return_url: url,
  cancel_url: url,
  landing_page: text({ oneOf: ['LOGIN', 'GUEST_CHECKOUT', 'BILLING', 'NO_PREFERENCE'] }),
  user_action: text({ oneOf: ['CONTINUE', 'PAY_NOW'] }),
  payment_method_preference: text({ oneOf: ['UNRESTRICTED', 'IMMEDIATE_PAYMENT_REQUIRED'] }),
  payment_method_selected: text({ oneOf: ['PAYPAL', 'PAYPAL_CREDIT', 'PAYPAL_PAY_LATER'] }),
});

const vault: Check = object(
  {
    store_in_vault: text({ oneOf: ['ON_SUCCESS'] }),
    description: text({ max: 128 }),
    usage_pattern: text(code),
    usage_type: text({ oneOf: ['MERCHANT', 'PLATFORM'] }),
    customer_type: text({ oneOf: ['CONSUMER', 'BUSINESS'] }),
    permit_multiple_payment_tokens: flag,
  },
  ['usage_type'],
);

const storedCredential: Check = object(
  {
    payment_initiator: text({ oneOf: ['CUSTOMER', 'MERCHANT'] }),
    charge_pattern: text(code),
    usage_pattern: text(code),
    usage: text({ oneOf: ['FIRST', 'SUBSEQUENT', 'DERIVED'] }),
  },
  ['payment_initiator'],
);

const paypal: Check = object({
  vault_id: text({ max: 255, pattern: /^[0-9a-zA-Z_-]+$/ }),
  email_address: text({ max: 254, pattern: /^\S+@\S+$/ }),
  experience_context: experience,
  attributes: object({
    customer: object({
      id: text({ max: 22, pattern: /^[0-9a-zA-Z_-]+$/ }),
      merchant_customer_id: text({ max: 64, pattern: /^[0-9a-zA-Z-_.^*$@#]+$/ }),
    }),
    vault,
  }),
  stored_credential: storedCredential,
});

const orderRequest: Check = object(
  {
    intent: text({ oneOf: ['CAPTURE', 'AUTHORIZE'] }),
    purchase_units: list(unit, 1, 10),
    payment_source: object({ paypal }, ['paypal']),
    application_context: experience,
  },
  ['intent', 'purchase_units'],
);

/** Reads the body of a new order; throws 400 for its form and 422 for what its amounts say. */
export function readOrderRequest(raw: Buffer): OrderRequest {
  const request = parseBody<OrderRequest>(raw, orderRequest);
  if (request.intent === 'AUTHORIZE') throw refusal('AUTH_CAPTURE_NOT_ENABLED');
  const problems = checkUnits(request.purchase_units);
  if (problems.length > 0) throw new PayPalError(422, problems);
  return request;
}

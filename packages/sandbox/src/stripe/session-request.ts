import { checkAmount, checkCurrency } from './currencies.ts';
import { invalid } from './errors.ts';
import { type Fields, listOf, pairsOf, partOf, textOf } from './form.ts';
import { lineId } from './ids.ts';
import {
  type Check,
  email,
  expand,
  flag,
  ignored,
  list,
  metadata,
  object,
  oneOf,
  text,
  url,
  whole,
} from './params.ts';
import type { IntentWish, SessionLine } from './records.ts';

const productData = object(
  { name: text(250), description: text(), metadata, images: ignored, tax_code: ignored },
  ['name'],
);

const line = object({
  price_data: object(
    {
      currency: text(3),
      unit_amount: whole(0),
      unit_amount_decimal: ignored,
      product: ignored,
      product_data: productData,
      tax_behavior: ignored,
    },
    ['currency'],
  ),
  quantity: whole(1),
  metadata,
  tax_rates: ignored,
});

const intentData = object({
  description: text(1_000),
  metadata,
  setup_future_usage: oneOf('off_session', 'on_session'),
  receipt_email: email,
  statement_descriptor: text(22),
  statement_descriptor_suffix: text(22),
  capture_method: oneOf('automatic', 'automatic_async'),
});

/** The body of POST /v1/checkout/sessions, as far as this sandbox takes it. */
export const sessionRequest: Check = object(
  {
    mode: oneOf('payment', 'setup'),
    line_items: list(line, 100),
    currency: text(3),
    success_url: url,
    cancel_url: url,
    customer: text(),
    customer_creation: oneOf('always', 'if_required'),
    customer_email: email,
    client_reference_id: text(200),
    metadata,
    payment_intent_data: intentData,
    setup_intent_data: object({ description: text(1_000), metadata }),
    expires_at: whole(0),
    ui_mode: oneOf('hosted_page'),
    locale: text(10),
    submit_type: oneOf('auto', 'book', 'donate', 'pay'),
    branding_settings: object({
      display_name: text(250),
      background_color: ignored,
      border_style: ignored,
      button_color: ignored,
      font_family: ignored,
      icon: ignored,
      logo: ignored,
    }),
    adaptive_pricing: object({ enabled: flag }),
    automatic_tax: object({ enabled: oneOf('false') }),
    invoice_creation: object({ enabled: oneOf('false') }),
    allow_promotion_codes: oneOf('false'),
    billing_address_collection: ignored,
    custom_text: ignored,
    customer_update: ignored,
    payment_method_collection: ignored,
    payment_method_configuration: ignored,
    payment_method_options: ignored,
    phone_number_collection: ignored,
    saved_payment_method_options: ignored,
    allowed_payment_method_types: ignored,
    excluded_payment_method_types: ignored,
    wallet_options: ignored,
    expand,
  },
  ['success_url'],
);

/** What no form can say: refuses before anything is done. `now` in seconds. */
export function checkSession(input: Fields, now: number): void {
  checkLife(input, now);
  if (input.customer && input.customer_email)
    throw invalid('You may only specify one of these parameters: customer, customer_email.', {
      param: 'customer',
    });
  if (input.customer && input.customer_creation)
    throw invalid('You may only specify one of these parameters: customer, customer_creation.', {
      param: 'customer',
    });
  if (input.mode === 'setup') checkSetup(input);
  else checkPayment(input);
}

function checkLife(input: Fields, now: number): void {
  const given = textOf(input.expires_at);
  if (given === null) return;
  const seconds = Number(given) - now;
  if (seconds < 1_800)
    throw invalid('The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.', {
      param: 'expires_at',
    });
  if (seconds > 86_400)
    throw invalid('The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.', {
      param: 'expires_at',
    });
}

function checkSetup(input: Fields): void {
  if (!input.currency)
    throw invalid('Missing required param: currency.', { code: 'parameter_missing', param: 'currency' });
  checkCurrency(String(input.currency).toLowerCase(), 'currency');
  for (const param of ['line_items', 'payment_intent_data'])
    if (input[param]) throw invalid(`You can not pass \`${param}\` in \`setup\` mode.`, { param });
}

function checkPayment(input: Fields): void {
  if (!input.mode)
    throw invalid('Missing required param: mode.', { code: 'parameter_missing', param: 'mode' });
  if (listOf(input.line_items).length === 0)
    throw invalid('Missing required param: line_items.', { code: 'parameter_missing', param: 'line_items' });
  if (input.setup_intent_data)
    throw invalid('You can not pass `setup_intent_data` in `payment` mode.', { param: 'setup_intent_data' });
  for (const index of listOf(input.line_items).keys()) checkLine(input, index);
  checkAmount(totalOf(linesOf(input)), currencyOf(input)!, null);
}

function checkLine(input: Fields, index: number): void {
  const given = partOf(listOf(input.line_items)[index]);
  const price = partOf(given.price_data);
  const at = `line_items[${index}]`;
  for (const [param, value] of [
    [`${at}[price_data]`, given.price_data],
    [`${at}[price_data][product_data]`, price.product_data],
    [`${at}[price_data][unit_amount]`, price.unit_amount],
    [`${at}[quantity]`, given.quantity],
  ] as const)
    if (value === undefined)
      throw invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  const currency = String(price.currency).toLowerCase();
  checkCurrency(currency, `${at}[price_data][currency]`);
  if (currency !== currencyOf(input))
    throw invalid('You must provide the same currency for all line items.', {
      param: `${at}[price_data][currency]`,
    });
}

/** The one currency of all lines, or the one that cards are to be kept for. */
export function currencyOf(input: Fields): string | null {
  const first = partOf(partOf(listOf(input.line_items)[0]).price_data);
  return textOf(first.currency)?.toLowerCase() ?? textOf(input.currency)?.toLowerCase() ?? null;
}

/** The lines of a checked request. */
export const linesOf = (input: Fields): SessionLine[] =>
  listOf(input.line_items).map((entry) => {
    const given = partOf(entry);
    const price = partOf(given.price_data);
    const product = partOf(price.product_data);
    return {
      id: lineId(),
      name: String(product.name),
      description: textOf(product.description),
      minor: BigInt(String(price.unit_amount)),
      quantity: Number(given.quantity),
    };
  });

/** What all lines cost together, in minor units. */
export const totalOf = (lines: SessionLine[]): bigint =>
  lines.reduce((sum, one) => sum + one.minor * BigInt(one.quantity), 0n);

/** What the payment of a checked request shall carry. */
export function wishOf(input: Fields): IntentWish {
  const data = partOf(input.payment_intent_data);
  return {
    description: textOf(data.description),
    metadata: pairsOf(data.metadata),
    setupFutureUsage: textOf(data.setup_future_usage) as IntentWish['setupFutureUsage'],
    receiptEmail: textOf(data.receipt_email),
    statementDescriptor: textOf(data.statement_descriptor),
  };
}

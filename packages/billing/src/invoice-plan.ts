import {
  allocate,
  type Currency,
  type Money,
  money,
  multiply,
  type Period,
  subtract,
  sum,
  toDecimal,
} from '@mekong/kit';
import { type Price, type Rated, type RatedStep, rate } from './price.ts';

export interface LineRequest {
  readonly description: string;
  readonly price: Price;
  /** Decimal string. */
  readonly quantity: string;
  /** Amounts of events, which a percentage prices instead of a quantity. */
  readonly events?: readonly string[];
  /** Priced already, as the parts and credits of a `BillingLine` are: taken as it is, not rated and rounded again. */
  readonly rated?: Rated;
  /** What the line pays for; null for a one-off. */
  readonly period: Period | null;
  /** Fraction on top of the discounted amount ('0.1' = 10 %); none by default. */
  readonly taxRate?: string;
}

export interface LineAmounts {
  /** Price × quantity, rounded once. */
  subtotal: Money;
  discount: Money;
  tax: Money;
  /** subtotal − discount + tax */
  total: Money;
}

export type PlannedLine<Line extends LineRequest> = Line & LineAmounts & { steps: RatedStep[] };

export interface InvoicePlan<Line extends LineRequest> extends LineAmounts {
  lines: PlannedLine<Line>[];
}

export interface InvoiceRequest<Line extends LineRequest> {
  currency: Currency;
  lines: readonly Line[];
  /** Off the whole invoice, spread over its lines; never more than the invoice amounts to. */
  discount?: Money;
}

/**
 * Amounts of an invoice: rate each line, spread the discount, tax what is left, add up. Whatever else a line carries
 * is kept. Throws RangeError for a line or discount of another currency and for a negative discount.
 */
export function planInvoice<Line extends LineRequest>(request: InvoiceRequest<Line>): InvoicePlan<Line> {
  const { currency } = request;
  const rated = request.lines.map((line) => line.rated ?? rate(line.price, line.events ?? line.quantity));
  const discounts = spreadDiscount(
    rated.map(({ amount }) => amount),
    request.discount ?? money(0n, currency),
    currency,
  );
  const lines = request.lines.map((line, index) => {
    const { amount, steps } = rated[index]!;
    return { ...line, ...lineAmounts(amount, discounts[index]!, line.taxRate ?? '0'), steps };
  });
  return { lines, ...totals(lines, currency) };
}

function lineAmounts(subtotal: Money, discount: Money, taxRate: string): LineAmounts {
  const taxable = subtract(subtotal, discount);
  const tax = multiply(toDecimal(taxable), taxRate, taxable.currency);
  return { subtotal, discount, tax, total: sum([taxable, tax], taxable.currency) };
}

function totals(lines: readonly LineAmounts[], currency: Currency): LineAmounts {
  const total = (part: keyof LineAmounts) =>
    sum(
      lines.map((line) => line[part]),
      currency,
    );
  return {
    subtotal: total('subtotal'),
    discount: total('discount'),
    tax: total('tax'),
    total: total('total'),
  };
}

// Credit lines (negative) take no share: a discount on them would raise what the customer pays.
function spreadDiscount(amounts: readonly Money[], discount: Money, currency: Currency): Money[] {
  const subtotal = sum(amounts, currency).amount;
  const wanted = sum([discount], currency).amount;
  if (wanted < 0n) throw new RangeError('a discount is not negative');
  const most = subtotal > 0n ? subtotal : 0n;
  const weights = amounts.map(({ amount }) => (amount > 0n ? amount : 0n));
  return allocate(wanted < most ? wanted : most, weights).map((part) => money(part, currency));
}

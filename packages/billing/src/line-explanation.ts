import type { Currency } from '@mekong/kit/currency';
import { type Fraction, fraction, partOf } from '@mekong/kit/fraction';
import type { Money } from '@mekong/kit/money';
import { exactAmount, type Price, type RatedStep, rateSteps, type Used } from './price.ts';

/** What a part of a period is counted in. */
export type ProrationBasis = 'seconds' | 'days';

/** The part of its period that a line pays for. */
export interface LineFraction extends Fraction {
  readonly basis: ProrationBasis;
}

export interface LineFacts {
  /** The price version; null for a line written by hand. */
  readonly priceId: string | null;
  readonly price: Price;
  readonly used: Used;
  /** Null = the whole period. */
  readonly fraction: LineFraction | null;
  /** A credit gives back what the same facts would charge. */
  readonly direction: 'charge' | 'credit';
  /** `usageSetHash` of the events behind `used`; null for what was not measured. */
  readonly usageHash: string | null;
}

/** How a line came about, as JSON keeps it: enough to compute it again without a catalogue, a clock or a database. */
export interface LineExplanation {
  readonly priceId: string | null;
  readonly price: Price;
  readonly used: Used;
  /** Integers as decimal strings: JSON numbers lose them beyond 2^53. */
  readonly fraction: {
    readonly numerator: string;
    readonly denominator: string;
    readonly basis: ProrationBasis;
  } | null;
  readonly direction: 'charge' | 'credit';
  readonly usageHash: string | null;
  readonly steps: readonly RatedStep[];
  /** Minor units, as a decimal string. */
  readonly amount: string;
  readonly currency: Currency;
}

export interface ExplainedLine {
  readonly amount: Money;
  readonly explanation: LineExplanation;
}

/** Rates a line, rounds it once and writes down how. Throws RangeError for what is no price, quantity or fraction. */
export function explainLine(facts: LineFacts): ExplainedLine {
  const steps = rateSteps(facts.price, facts.used);
  const { currency } = facts.price;
  const amount = partOf(signed(exactAmount(steps), facts.direction), facts.fraction ?? whole, currency);
  const { priceId, price, used, direction, usageHash } = facts;
  const kept = { priceId, price, used, direction, usageHash, steps, currency };
  return {
    amount,
    explanation: { ...kept, fraction: wireFraction(facts.fraction), amount: String(amount.amount) },
  };
}

export interface LineFault {
  readonly field: 'amount' | 'currency' | 'steps' | 'usageHash';
  readonly stored: string;
  readonly computed: string;
}

/**
 * Computes a stored line again: empty when it agrees to the minor unit. `line` is what the invoice asks; `usageHash`,
 * when the events are at hand, their hash. Throws RangeError for an explanation that says nothing computable.
 */
export function verifyLine(stored: LineExplanation, line: Money, usageHash?: string): LineFault[] {
  const again = explainLine({ ...stored, fraction: readFraction(stored.fraction) }).explanation;
  const pairs: [LineFault['field'], string, string][] = [
    ['amount', stored.amount, again.amount],
    ['amount', String(line.amount), again.amount],
    ['currency', line.currency, again.currency],
    ['steps', stepText(stored.steps), stepText(again.steps)],
    ['usageHash', stored.usageHash ?? 'none', usageHash ?? stored.usageHash ?? 'none'],
  ];
  return pairs
    .filter(([, one, other]) => one !== other)
    .map(([field, one, other]) => ({ field, stored: one, computed: other }));
}

const whole = fraction(1n, 1n);

function signed(exact: string, direction: 'charge' | 'credit'): string {
  if (direction === 'charge') return exact;
  return exact.startsWith('-') ? exact.slice(1) : `-${exact}`;
}

function wireFraction(part: LineFraction | null): LineExplanation['fraction'] {
  if (part === null) return null;
  const { numerator, denominator } = fraction(part.numerator, part.denominator);
  return { numerator: String(numerator), denominator: String(denominator), basis: part.basis };
}

function readFraction(stored: LineExplanation['fraction']): LineFraction | null {
  if (stored === null) return null;
  return { ...fraction(BigInt(stored.numerator), BigInt(stored.denominator)), basis: stored.basis };
}

// A database may give the keys back in another order (jsonb sorts them), which changes nothing.
function stepText(steps: readonly RatedStep[]): string {
  return steps
    .map((step) =>
      [step.tier ?? '', step.part ?? '', step.quantity, step.unitPrice, step.exactAmount].join(' '),
    )
    .join('\n');
}

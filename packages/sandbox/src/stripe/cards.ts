import type { Decline } from './records.ts';

/** A way to pay that the page offers. */
export interface Instrument {
  id: string;
  label: string;
  hint: string;
  /** Null for a bank account. */
  number: string | null;
  brand: string;
  /** Refused on the page, with this code; null when it pays. */
  refusedWith: string | null;
  /** A later charge without the buyer is refused with this code; null when it pays. */
  laterRefusedWith: string | null;
  /** The money arrives days later; this is how that ends. */
  clears: 'succeeded' | 'failed' | null;
  /** How money goes back: at once, after days, or in the end not at all. */
  refunds: 'at_once' | 'pending' | 'fails';
}

const PLAIN = {
  brand: 'visa',
  refusedWith: null,
  laterRefusedWith: null,
  clears: null,
  refunds: 'at_once',
} as const;

/** Every way to pay on the page, by the numbers of Stripe's own test cards. */
export const INSTRUMENTS: readonly Instrument[] = [
  { ...PLAIN, id: 'card_good', label: 'Visa •••• 4242', hint: 'Always succeeds', number: '4242424242424242' },
  {
    ...PLAIN,
    id: 'card_mastercard',
    label: 'Mastercard •••• 4444',
    hint: 'Always succeeds',
    number: '5555555555554444',
    brand: 'mastercard',
  },
  {
    ...PLAIN,
    id: 'card_declined',
    label: 'Visa •••• 0002',
    hint: 'Declined here',
    number: '4000000000000002',
    refusedWith: 'card_declined',
  },
  {
    ...PLAIN,
    id: 'card_empty',
    label: 'Visa •••• 9995',
    hint: 'Declined here: insufficient funds',
    number: '4000000000009995',
    refusedWith: 'insufficient_funds',
  },
  {
    ...PLAIN,
    id: 'card_asks_again',
    label: 'Visa •••• 3155',
    hint: 'Pays today, asks for your bank’s consent on every later charge',
    number: '4000002500003155',
    laterRefusedWith: 'authentication_required',
  },
  {
    ...PLAIN,
    id: 'card_fails_next_time',
    label: 'Visa •••• 0341',
    hint: 'Pays today, declined on every later charge',
    number: '4000000000000341',
    laterRefusedWith: 'card_declined',
  },
  {
    ...PLAIN,
    id: 'card_slow_refund',
    label: 'Visa •••• 7726',
    hint: 'Pays; a refund stays pending for four days',
    number: '4000000000007726',
    refunds: 'pending',
  },
  {
    ...PLAIN,
    id: 'card_no_refund',
    label: 'Visa •••• 5126',
    hint: 'Pays; a refund fails after four days',
    number: '4000000000005126',
    refunds: 'fails',
  },
  {
    ...PLAIN,
    id: 'bank',
    label: 'Bank debit',
    hint: 'Stays pending for four days, then pays',
    number: null,
    clears: 'succeeded',
    refunds: 'pending',
  },
  {
    ...PLAIN,
    id: 'bank_fails',
    label: 'Bank debit without cover',
    hint: 'Stays pending for four days, then fails',
    number: null,
    clears: 'failed',
    refunds: 'pending',
  },
];

/** Finds a way to pay by its id or a card's number or last digits; null when there is none. */
export function findInstrument(idOrNumber: string): Instrument | null {
  const digits = idOrNumber.replace(/\D/g, '');
  const ends = (one: Instrument) => digits.length >= 4 && one.number !== null && one.number.endsWith(digits);
  return INSTRUMENTS.find((one) => one.id === idOrNumber) ?? INSTRUMENTS.find(ends) ?? null;
}

/** A way to pay that is known to be there. */
export const instrumentOf = (id: string): Instrument => findInstrument(id) ?? INSTRUMENTS[0]!;

const DECLINES: Record<string, Decline> = {
  card_declined: {
    code: 'card_declined',
    declineCode: 'generic_decline',
    message: 'Your card was declined.',
  },
  insufficient_funds: {
    code: 'card_declined',
    declineCode: 'insufficient_funds',
    message: 'Your card has insufficient funds.',
  },
  authentication_required: {
    code: 'authentication_required',
    declineCode: 'authentication_required',
    message: 'Your card was declined. This transaction requires authentication.',
  },
  expired_card: { code: 'expired_card', declineCode: 'expired_card', message: 'Your card has expired.' },
  processing_error: {
    code: 'processing_error',
    declineCode: 'processing_error',
    message: 'An error occurred while processing your card. Try again in a little bit.',
  },
};

/** What Stripe says of a refused card; a code without words of its own is a decline for that reason. */
export const declineFor = (code: string): Decline =>
  DECLINES[code] ?? { code: 'card_declined', declineCode: code, message: 'Your card was declined.' };

/** The kind of bank debit that goes with a currency, and how Stripe calls it. */
export function typeOf(instrument: Instrument, currency: string | null): string {
  if (instrument.number) return 'card';
  return currency === 'eur' ? 'sepa_debit' : 'us_bank_account';
}

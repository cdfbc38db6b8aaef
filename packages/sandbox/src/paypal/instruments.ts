/** A way to pay that the demo buyer has. */
export interface Instrument {
  id: string;
  label: string;
  hint: string;
  lastDigits: string | null;
  /** When the payment is refused, if ever. */
  fails: 'never' | 'on_page' | 'at_capture' | 'next_time';
  /** The money arrives days later. */
  clearsLater: boolean;
}

/** Every way to pay on the demo page. */
export const INSTRUMENTS: readonly Instrument[] = [
  {
    id: 'balance',
    label: 'PayPal balance',
    hint: 'Always succeeds',
    lastDigits: null,
    fails: 'never',
    clearsLater: false,
  },
  {
    id: 'card_good',
    label: 'Visa •••• 4242',
    hint: 'Always succeeds',
    lastDigits: '4242',
    fails: 'never',
    clearsLater: false,
  },
  {
    id: 'card_refused',
    label: 'Visa •••• 0002',
    hint: 'Refused here, before you leave this page',
    lastDigits: '0002',
    fails: 'on_page',
    clearsLater: false,
  },
  {
    id: 'card_fails_at_capture',
    label: 'Mastercard •••• 0341',
    hint: 'Accepted here, declined when the merchant collects',
    lastDigits: '0341',
    fails: 'at_capture',
    clearsLater: false,
  },
  {
    id: 'card_fails_next_time',
    label: 'Mastercard •••• 9995',
    hint: 'Pays today, declined on every later charge',
    lastDigits: '9995',
    fails: 'next_time',
    clearsLater: false,
  },
  {
    id: 'bank',
    label: 'Bank account (eCheck)',
    hint: 'Stays pending for four days',
    lastDigits: null,
    fails: 'never',
    clearsLater: true,
  },
];

/** Finds a way to pay by its id or by the last four digits of a card number; null when there is none. */
export function findInstrument(idOrNumber: string): Instrument | null {
  const digits = idOrNumber.replace(/\D/g, '').slice(-4);
  return (
    INSTRUMENTS.find((one) => one.id === idOrNumber || (digits !== '' && one.lastDigits === digits)) ?? null
  );
}

/** The one buyer of the sandbox. Account ids have no 0, 1, I and O. */
export const BUYER = {
  payerId: 'QYR5Z8XDVJNXQ',
  email: 'demo-buyer@personal.example.com',
  name: { given_name: 'Demo', surname: 'Buyer' },
  address: { country_code: 'US' },
} as const;

/** The one merchant of the sandbox. */
export const MERCHANT = {
  merchantId: '7XY9KQ2M4NPRS',
  email: 'merchant@business.example.com',
  name: 'Demo store',
} as const;

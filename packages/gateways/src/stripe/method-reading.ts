import type { SavedMethod } from '../port.ts';
import { at, findText } from '../reading.ts';

const brands: Readonly<Record<string, string>> = {
  amex: 'American Express',
  cartes_bancaires: 'Cartes Bancaires',
  diners: 'Diners Club',
  discover: 'Discover',
  eftpos_au: 'Eftpos',
  jcb: 'JCB',
  mastercard: 'Mastercard',
  unionpay: 'UnionPay',
  visa: 'Visa',
};

/** The method of a payment or setup that keeps it, with `payment_method` expanded; null where none was kept. */
export function readSavedMethod(intent: unknown): SavedMethod | null {
  const method = at(intent, 'payment_method');
  const id = findText(method, 'id');
  const customer = idOf(at(intent, 'customer'));
  // A method that was detached meanwhile keeps its id, but cannot be charged any more.
  if (id === null || customer === null || at(method, 'customer') === null) return null;
  const type = findText(method, 'type') ?? 'card';
  return {
    token: `${customer}/${id}`,
    kind: type === 'paypal' ? 'paypal' : 'card',
    label: labelOf(method, type),
  };
}

/** The two ids in a token, or null where it is none of Stripe's. */
export function partsOf(token: string): { customer: string; paymentMethod: string } | null {
  const [customer, paymentMethod, rest] = token.split('/');
  return customer && paymentMethod && rest === undefined ? { customer, paymentMethod } : null;
}

/** The id of a field that holds an id or, expanded, the object itself. */
export function idOf(field: unknown): string | null {
  return typeof field === 'string' && field !== '' ? field : findText(field, 'id');
}

/** `Visa •••• 4242`, `Sepa debit •••• 3000`, `Link`. */
function labelOf(method: unknown, type: string): string {
  const brand = findText(method, 'card', 'brand') ?? type;
  const name = brands[brand] ?? brand.slice(0, 1).toUpperCase() + brand.slice(1).replaceAll('_', ' ');
  const last4 = findText(method, type, 'last4');
  return last4 === null ? name : `${name} •••• ${last4}`;
}

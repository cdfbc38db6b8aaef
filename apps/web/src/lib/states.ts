import type { Checkout, Invoice, License, Payment, Subscription } from '@mekong/sdk';

export type Tone = 'neutral' | 'success' | 'warning' | 'danger' | 'info';

const subscriptionTones: Record<string, Tone> = {
  active: 'success',
  trialing: 'info',
  incomplete: 'warning',
  past_due: 'danger',
  paused: 'warning',
};
const invoiceTones: Record<string, Tone> = { paid: 'success', open: 'warning', uncollectible: 'danger' };
const paymentTones: Record<string, Tone> = {
  succeeded: 'success',
  pending: 'info',
  processing: 'info',
  failed: 'danger',
  disputed: 'danger',
};

export function subscriptionTone(subscription: Pick<Subscription, 'state' | 'cancelAt'>): Tone {
  if (subscription.state === 'active' && subscription.cancelAt) return 'warning';
  return subscriptionTones[subscription.state] ?? 'neutral';
}

export function invoiceTone(state: Invoice['state']): Tone {
  return invoiceTones[state] ?? 'neutral';
}

export function paymentTone(payment: Pick<Payment, 'state' | 'hold'>): Tone {
  if (payment.hold) return 'warning';
  return paymentTones[payment.state] ?? 'neutral';
}

export function licenseTone(license: Pick<License, 'state' | 'status'>): Tone {
  if (license.state === 'revoked') return 'danger';
  return license.status === 'VALID' ? 'success' : 'warning';
}

/** The word for a state; a state this build does not know yet is shown as it came. */
export function wordFor(words: Record<string, string>, state: string): string {
  return words[state] ?? state;
}

export type Outcome = 'settling' | 'transfer' | 'paid' | 'declined' | 'canceled' | 'expired' | 'review';

type Ended = Pick<Checkout, 'state' | 'payment'> & Partial<Pick<Checkout, 'bankTransfer'>>;

/** What the buyer is told. A held payment is never "declined" nor "paid": the money came, the plan waits for a person. */
export function outcomeOf(checkout: Ended): Outcome {
  if (checkout.state === 'completed') return 'paid';
  if (checkout.payment?.hold) return 'review';
  if (checkout.state === 'failed') return 'declined';
  if (checkout.state === 'canceled') return 'canceled';
  if (checkout.state === 'expired') return 'expired';
  return checkout.bankTransfer ? 'transfer' : 'settling';
}

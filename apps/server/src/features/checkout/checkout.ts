import type { GatewayName } from '@mekong/gateways';
import type { Mode } from '../../platform/context/context.ts';

/** `expired` and `canceled` wait for late money; `discarded` does not: what comes then is given back. */
export type CheckoutState = 'open' | 'completed' | 'failed' | 'canceled' | 'expired' | 'discarded';

/** Who buys without a login. */
export interface Guest {
  readonly email: string;
  readonly name: string | null;
  readonly language: 'en' | 'vi';
}

/** One purchase on its way: what is bought, and the payment that is being tried. */
export interface Checkout {
  readonly id: string;
  readonly customerId: string;
  readonly mode: Mode;
  readonly state: CheckoutState;
  readonly planVersionId: string;
  readonly priceId: string;
  readonly seats: bigint;
  readonly gateway: GatewayName;
  /** Null for what is sold once. */
  readonly subscriptionId: string | null;
  readonly invoiceId: string;
  /** Null while a bank transfer is waited for. */
  readonly paymentId: string | null;
  /** Bought without a login: the account is made on payment. */
  readonly guest: Guest | null;
  readonly failureCode: string | null;
  readonly failureMessage: string | null;
  readonly createdAt: Date;
}

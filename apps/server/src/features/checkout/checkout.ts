import type { GatewayName } from '@mekong/gateways';
import type { Mode } from '../../platform/context/context.ts';

/** `expired` and `canceled` wait for late money; `discarded` does not: what comes then is given back. */
export type CheckoutState = 'open' | 'completed' | 'failed' | 'canceled' | 'expired' | 'discarded';

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
  readonly subscriptionId: string;
  readonly invoiceId: string;
  readonly paymentId: string;
  readonly failureCode: string | null;
  readonly failureMessage: string | null;
  readonly createdAt: Date;
}

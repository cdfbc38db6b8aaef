import type { ConnectionKind, GatewayName, SavedMethod } from '@mekong/gateways';
import type { Mode } from '../../platform/context/context.ts';

/** `failed` = the gateway says that it is gone; a decline alone leaves it `active`. */
export type MethodState = 'active' | 'removed' | 'failed';

/** What a customer can be charged by without being there. The gateway's token is kept apart. */
export interface PaymentMethod {
  readonly id: string;
  readonly customerId: string;
  readonly mode: Mode;
  readonly gateway: GatewayName;
  readonly connection: ConnectionKind;
  readonly kind: SavedMethod['kind'];
  readonly label: string;
  readonly state: MethodState;
  readonly isDefault: boolean;
  /** Of the last charge; null once one has succeeded. */
  readonly lastFailureCode: string | null;
  readonly createdAt: Date;
  readonly removedAt: Date | null;
}

/** Whose it becomes, and by which connection it can be charged. */
export interface MethodOwner {
  readonly customerId: string;
  readonly mode: Mode;
  readonly gateway: GatewayName;
  readonly connection: ConnectionKind;
}

/** Whether nothing will ever be taken from the method again. */
export const isGoneBy = (code: string): boolean => code === 'METHOD_GONE';

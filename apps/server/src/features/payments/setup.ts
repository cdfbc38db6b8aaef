import type { ConnectionKind, GatewayName } from '@mekong/gateways';
import type { Mode } from '../../platform/context/context.ts';

export type SetupState = 'pending' | 'completed' | 'failed' | 'canceled';

/** A method that is being saved without buying anything. */
export interface Setup {
  /** The method will have the same id. */
  readonly id: string;
  readonly customerId: string;
  readonly mode: Mode;
  readonly gateway: GatewayName;
  readonly connection: ConnectionKind;
  readonly state: SetupState;
  /** The gateway's object, once it has one. */
  readonly gatewaySetupId: string | null;
  readonly approvalUrl: string | null;
  readonly expiresAt: Date | null;
  readonly methodId: string | null;
  readonly failureCode: string | null;
  readonly failureMessage: string | null;
  readonly createdAt: Date;
}

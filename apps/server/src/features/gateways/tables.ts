import type { ConnectionCheck, ConnectionKind, GatewayName } from '@mekong/gateways';
import type { PastedGateway, PastedKind } from './keys.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    gateway_connections: {
      id: string;
      gateway: PastedGateway;
      kind: PastedKind;
      keys: string;
      hint: string;
      enabled: boolean;
      priority: number;
      checked_at: Date | null;
      check_result: ConnectionCheck['kind'] | null;
      check_message: string | null;
      created_by: string;
      created_at: Date;
      updated_at: Date;
    };
    gateway_checks: {
      gateway: GatewayName;
      kind: ConnectionKind;
      checked_at: Date;
      result: ConnectionCheck['kind'];
      message: string | null;
    };
  }
}

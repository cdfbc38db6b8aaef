import type { ConnectionKind, GatewayName } from '@mekong/gateways';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    event_sweeps: {
      gateway: GatewayName;
      connection: ConnectionKind;
      swept_until: Date;
    };
  }
}

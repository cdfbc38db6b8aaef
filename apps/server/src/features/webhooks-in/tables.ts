import type { ConnectionKind, GatewayName } from '@mekong/gateways';
import type { ColumnType } from 'kysely';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    webhook_events: {
      id: string;
      gateway: GatewayName;
      connection: ConnectionKind;
      dedupe_key: string;
      type: string;
      subject: string;
      payment_id: string | null;
      raw_body: Buffer;
      headers: Record<string, unknown>;
      state: 'waiting' | 'done';
      received_at: Date;
      processed_at: Date | null;
      due_at: Date;
      leased_until: Date | null;
      attempts: number;
      last_error: string | null;
      dead_at: Date | null;
      touched: ColumnType<string[], string[] | undefined, string[]>;
    };
    webhook_event_attempts: {
      id: string;
      event_id: string;
      at: Date;
      outcome: 'done' | 'failed';
      error: string | null;
    };
  }
}

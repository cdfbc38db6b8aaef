import type { Mode } from '../context/context.ts';

type Json = Record<string, unknown>;

declare module '../db/tables.ts' {
  interface Tables {
    outbox_streams: { stream: string; last_seq: bigint };
    outbox: {
      id: string;
      stream: string;
      seq: bigint;
      type: string;
      customer_id: string | null;
      mode: Mode;
      object: string;
      data: Json;
      at: Date;
      relayed_at: Date | null;
    };
    outbox_deliveries: {
      event_id: string;
      subscriber: string;
      stream: string;
      seq: bigint;
      attempts: number;
      leased_until: Date | null;
      last_error: string | null;
      dead_at: Date | null;
    };
    audit_log: {
      id: string;
      at: Date;
      actor: string;
      action: string;
      object: string;
      customer_id: string | null;
      before: Json | null;
      after: Json | null;
      request_id: string;
      mode: Mode | null;
    };
  }
}

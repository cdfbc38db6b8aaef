import type { PaymentState } from '@mekong/billing';
import type { ConnectionKind, GatewayName } from '@mekong/gateways';
import type { ColumnType } from 'kysely';
import type { Mode } from '../../platform/context/context.ts';
import type { AttemptState, Hold, Operation } from './payment.ts';

interface DueColumns {
  due_at: Date;
  leased_until: Date | null;
  attempts: number;
  last_error: string | null;
  dead_at: Date | null;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    payments: DueColumns & {
      id: string;
      customer_id: string;
      invoice_id: string;
      mode: Mode;
      gateway: GatewayName;
      connection: ConnectionKind;
      state: PaymentState;
      hold: Hold | null;
      hold_reason: string | null;
      unapplied: boolean;
      amount: bigint;
      currency: string;
      refunded: ColumnType<bigint, bigint | undefined, bigint>;
      fee: bigint | null;
      order_id: string | null;
      capture_id: string | null;
      approval_url: string | null;
      expires_at: Date | null;
      failure_code: string | null;
      failure_message: string | null;
      created_at: Date;
      settled_at: Date | null;
    };
    gateway_attempts: DueColumns & {
      id: string;
      customer_id: string;
      object: string;
      payment_id: string | null;
      operation: Operation;
      idempotency_key: string;
      request: Record<string, unknown>;
      request_hash: string;
      state: AttemptState;
      answer: Record<string, unknown> | null;
      created_at: Date;
      sent_at: Date | null;
      answered_at: Date | null;
    };
  }
}

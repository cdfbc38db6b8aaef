import type { PaymentState } from '@mekong/billing';
import type { ConnectionKind, GatewayName, SavedMethod } from '@mekong/gateways';
import type { ColumnType } from 'kysely';
import type { Mode } from '../../platform/context/context.ts';
import type { MethodState } from './method.ts';
import type { AttemptState, Hold, Operation } from './payment.ts';
import type { Channel } from './receipt.ts';
import type { SetupState } from './setup.ts';

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
      payment_method_id: string | null;
      mode: Mode;
      gateway: GatewayName;
      connection: ConnectionKind;
      state: PaymentState;
      hold: Hold | null;
      hold_reason: string | null;
      unapplied: boolean;
      to_credit: ColumnType<bigint, bigint | undefined, bigint>;
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
    payment_receipts: {
      payment_id: string;
      invoice_id: string;
      channel: Channel;
      /** Civil date. */
      received_on: string;
      reference: string | null;
      note: string | null;
      file_id: string | null;
      recorded_by: string;
    };
    payment_methods: {
      id: string;
      customer_id: string;
      mode: Mode;
      gateway: GatewayName;
      connection: ConnectionKind;
      kind: SavedMethod['kind'];
      label: string;
      state: MethodState;
      is_default: boolean;
      last_failure_code: string | null;
      created_at: Date;
      removed_at: Date | null;
    };
    payment_method_tokens: {
      method_id: string;
      gateway: GatewayName;
      connection: ConnectionKind;
      token: string;
    };
    payment_method_setups: DueColumns & {
      id: string;
      customer_id: string;
      mode: Mode;
      gateway: GatewayName;
      connection: ConnectionKind;
      state: SetupState;
      gateway_setup_id: string | null;
      approval_url: string | null;
      expires_at: Date | null;
      method_id: string | null;
      failure_code: string | null;
      failure_message: string | null;
      created_at: Date;
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

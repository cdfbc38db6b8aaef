import type { GatewayName } from '@mekong/gateways';
import type { Mode } from '../../platform/context/context.ts';
import type { Access, RefundKind, RefundReason, RefundState } from './refund.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    refunds: {
      id: string;
      customer_id: string;
      mode: Mode;
      payment_id: string | null;
      invoice_id: string | null;
      credit_note_id: string | null;
      gateway: GatewayName;
      kind: RefundKind;
      state: RefundState;
      amount: bigint;
      from_credit: bigint;
      currency: string;
      reason: RefundReason;
      note: string | null;
      access: Access;
      gateway_refund_id: string | null;
      failure_code: string | null;
      failure_message: string | null;
      requested_by: string;
      created_at: Date;
      settled_at: Date | null;
      due_at: Date | null;
      leased_until: Date | null;
      attempts: number;
      last_error: string | null;
      dead_at: Date | null;
    };
  }
}

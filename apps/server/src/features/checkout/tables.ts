import type { GatewayName } from '@mekong/gateways';
import type { Mode } from '../../platform/context/context.ts';
import type { CheckoutState } from './checkout.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    checkouts: {
      id: string;
      customer_id: string;
      mode: Mode;
      state: CheckoutState;
      plan_version_id: string;
      price_id: string;
      seats: bigint;
      gateway: GatewayName;
      subscription_id: string | null;
      invoice_id: string;
      payment_id: string | null;
      secret_hash: string | null;
      guest_email: string | null;
      guest_name: string | null;
      guest_language: 'en' | 'vi' | null;
      failure_code: string | null;
      failure_message: string | null;
      created_at: Date;
      completed_at: Date | null;
      due_at: Date;
      leased_until: Date | null;
      attempts: number;
      last_error: string | null;
      dead_at: Date | null;
    };
  }
}

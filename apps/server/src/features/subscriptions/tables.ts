import type { SubscriptionState } from '@mekong/billing';
import type { Interval } from '@mekong/kit';
import type { Mode } from '../../platform/context/context.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    subscriptions: {
      id: string;
      customer_id: string;
      mode: Mode;
      state: SubscriptionState;
      managed_by: 'mekong' | 'gateway';
      plan_version_id: string;
      interval: Interval;
      currency: string;
      anchor_at: Date | null;
      current_period_start: Date | null;
      current_period_end: Date | null;
      cancel_at: Date | null;
      canceled_at: Date | null;
      created_at: Date;
      due_at: Date | null;
      leased_until: Date | null;
      attempts: number;
      last_error: string | null;
      dead_at: Date | null;
    };
    subscription_items: {
      id: string;
      subscription_id: string;
      customer_id: string;
      price_id: string;
      quantity: bigint;
    };
    subscription_changes: {
      id: string;
      subscription_id: string;
      customer_id: string;
      at: Date;
      actor: string;
      kind: string;
      reason: string | null;
      before: Record<string, unknown>;
      after: Record<string, unknown>;
    };
  }
}

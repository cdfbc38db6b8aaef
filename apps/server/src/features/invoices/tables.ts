import type { InvoiceState } from '@mekong/billing';
import type { Interval } from '@mekong/kit';
import type { ColumnType } from 'kysely';
import type { Mode } from '../../platform/context/context.ts';
import type { Buyer, SellerSnapshot } from './invoice.ts';

interface Movements {
  credited: ColumnType<bigint, bigint | undefined, bigint>;
  credit_used: ColumnType<bigint, bigint | undefined, bigint>;
  credit_given: ColumnType<bigint, bigint | undefined, bigint>;
  paid: ColumnType<bigint, bigint | undefined, bigint>;
  refunded: ColumnType<bigint, bigint | undefined, bigint>;
}

interface Amounts {
  subtotal: bigint;
  discount: bigint;
  tax: bigint;
  total: bigint;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    invoices: Amounts &
      Movements & {
        id: string;
        customer_id: string;
        mode: Mode;
        state: InvoiceState;
        number: string | null;
        series: string | null;
        currency: string;
        seller: SellerSnapshot;
        buyer: Buyer;
        source: string | null;
        paid_with: ColumnType<string | null, string | null | undefined, string | null>;
        created_at: Date;
        issued_at: Date | null;
        due_at: Date | null;
        paid_at: Date | null;
        voided_at: Date | null;
      };
    invoice_lines: Amounts & {
      id: string;
      invoice_id: string;
      customer_id: string;
      position: number;
      description: string;
      price_id: string | null;
      quantity: string;
      unit_amount: string;
      interval: Interval | null;
      period_start: Date | null;
      period_end: Date | null;
      /* jsonb array, written as text. */
      steps: unknown;
    };
    number_series: { series: string; next: bigint };
  }
}

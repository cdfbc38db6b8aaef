import type { InvoiceState } from '@mekong/billing';
import type { Interval } from '@mekong/kit';
import type { ColumnType } from 'kysely';
import type { Mode } from '../../platform/context/context.ts';
import type { CreditNoteLine, SettledBy } from './credit-note.ts';
import type { Buyer, SellerSnapshot } from './invoice.ts';

interface Movements {
  credited: ColumnType<bigint, bigint | undefined, bigint>;
  credit_used: ColumnType<bigint, bigint | undefined, bigint>;
  credit_given: ColumnType<bigint, bigint | undefined, bigint>;
  paid: ColumnType<bigint, bigint | undefined, bigint>;
  refunded: ColumnType<bigint, bigint | undefined, bigint>;
}

/** What most invoices do without. */
interface Terms {
  memo: ColumnType<string | null, string | null | undefined>;
  purchase_order: ColumnType<string | null, string | null | undefined>;
  due_days: ColumnType<number | null, number | null | undefined>;
  due_on: ColumnType<string | null, string | null | undefined>;
  end_reason: ColumnType<string | null, string | null | undefined>;
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
      Movements &
      Terms & {
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
      tax_rate: ColumnType<string, string | undefined, string>;
      credited: ColumnType<bigint, bigint | undefined, bigint>;
      credited_tax: ColumnType<bigint, bigint | undefined, bigint>;
      interval: Interval | null;
      period_start: Date | null;
      period_end: Date | null;
      /* jsonb array, written as text. */
      steps: unknown;
    };
    credit_notes: {
      id: string;
      invoice_id: string;
      customer_id: string;
      mode: Mode;
      number: string | null;
      series: string;
      currency: string;
      total: bigint;
      tax: bigint;
      reason: string;
      settled_by: SettledBy;
      /* jsonb array, written as text. */
      lines: ColumnType<CreditNoteLine[], string>;
      issued_at: Date;
    };
    number_series: { series: string; next: bigint };
  }
}

import type { Mode } from '../../platform/context/context.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    ledger_entries: {
      posting_id: string;
      line: number;
      account: string;
      amount: bigint;
      currency: string;
      mode: Mode;
      customer_id: string;
      kind: string;
      object: string;
      at: Date;
      posted_at: Date;
    };
  }
}

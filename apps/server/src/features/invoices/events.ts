declare module '../../platform/events/event.ts' {
  interface EventMap {
    'invoice.finalized': { source: string | null; total: string; currency: string };
    /** `source` is what the invoice bills, e.g. a subscription's id. */
    'invoice.paid': { source: string | null; total: string; currency: string };
    /** Something came in and something is still owed; minor units as text. */
    'invoice.part_paid': { source: string | null; balance: string; currency: string };
    'invoice.voided': { source: string | null };
  }
}

export {};

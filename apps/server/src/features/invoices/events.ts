/** Minor units as text. */
export interface CreditNoteIssued {
  readonly invoiceId: string;
  readonly total: string;
  readonly tax: string;
  readonly currency: string;
  readonly settledBy: 'refund' | 'credit' | 'balance';
}

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'invoice.finalized': { source: string | null; total: string; currency: string };
    /** `source` is what the invoice bills, e.g. a subscription's id. */
    'invoice.paid': { source: string | null; total: string; currency: string };
    /** Something came in and something is still owed; minor units as text. */
    'invoice.part_paid': { source: string | null; balance: string; currency: string };
    'invoice.voided': { source: string | null };
    /** Written by hand: what checkouts and renewals draft is told when it is issued. */
    'invoice.drafted': { source: string | null; total: string; currency: string };
    'invoice.draft_changed': { source: string | null; total: string; currency: string };
    'invoice.written_off': { source: string | null };
    'credit_note.issued': CreditNoteIssued;
  }
}

import type { Access, RefundKind } from './refund.ts';

/** Minor units as text. */
export interface RefundFacts {
  readonly paymentId: string | null;
  readonly invoiceId: string | null;
  readonly amount: string;
  readonly currency: string;
  readonly kind: RefundKind;
}

export interface RefundSettled extends RefundFacts {
  /** What the invoice bills, e.g. a subscription's id. */
  readonly source: string | null;
  /** Nothing is left of the invoice. */
  readonly full: boolean;
  readonly access: Access;
}

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'refund.requested': RefundFacts;
    'refund.settled': RefundSettled;
    'refund.failed': RefundFacts & { readonly code: string; readonly message: string };
    /** It had settled, and the money came back to the seller: it is the customer's credit now. */
    'refund.reversed': RefundFacts;
  }
}

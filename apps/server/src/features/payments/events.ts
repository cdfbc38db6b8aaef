/** Amounts are minor units as text. */
export interface RefundAnswer {
  readonly refundId: string;
  readonly outcome: 'succeeded' | 'pending' | 'declined' | 'rejected' | 'unknown_final';
  /** Null where the seller gave the money back at the gateway, or where there is none. */
  readonly gatewayRefundId: string | null;
  readonly code: string | null;
  readonly message: string | null;
}

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'payment.succeeded': { invoiceId: string; amount: string; currency: string };
    'payment.failed': { invoiceId: string; code: string; message: string };
    /** The money is real, but does not fit: nothing was provisioned. */
    'payment.held': { invoiceId: string; hold: string; reason: string };
    /** Money that its invoice does not need; `giveBack` = the seller's policy wants it refunded. */
    'payment.unapplied': { invoiceId: string; amount: string; currency: string; giveBack: boolean };
    /** The gateway's answer to a refund; `unknown_final` = nobody can say any more whether it happened. */
    'payment.refund_answered': RefundAnswer;
    /** A refund that had happened was taken back. */
    'payment.refund_reversed': { invoiceId: string; amount: string; currency: string };
    /** A person has decided about a payment that was parked. */
    'payment.resolved': { invoiceId: string; action: string; reason: string };
    /** Money that did not fit is to go back: it stands as the customer's credit until it has. */
    'payment.return_wanted': { invoiceId: string; amount: string; currency: string; reason: string };
    /** The customer can be charged by it from now on; `replaces` was the default until then. */
    'payment_method.saved': { gateway: string; kind: string; label: string; replaces: string | null };
    'payment_method.default_changed': { label: string };
    'payment_method.removed': { label: string };
    'payment.refunded': { invoiceId: string; amount: string; currency: string };
  }
}

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'payment.succeeded': { invoiceId: string; amount: string; currency: string };
    'payment.failed': { invoiceId: string; code: string; message: string };
    /** The money is real, but does not fit: nothing was provisioned. */
    'payment.held': { invoiceId: string; hold: string; reason: string };
    'payment.unapplied': { invoiceId: string; amount: string; currency: string };
    'payment.refunded': { invoiceId: string; amount: string; currency: string };
  }
}

export {};

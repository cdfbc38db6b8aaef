declare module '../../platform/events/event.ts' {
  interface EventMap {
    'subscription.activated': { planVersionId: string; periodEnd: string };
    'subscription.cancel_scheduled': { cancelAt: string };
    /** What it was last paid with went back, and the seller's rule ends what it gave: also after it was canceled. */
    'subscription.refunded': { invoiceId: string };
    'subscription.canceled': { reason: string | null };
  }
}

export {};

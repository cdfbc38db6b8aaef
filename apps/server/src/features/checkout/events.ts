declare module '../../platform/events/event.ts' {
  interface EventMap {
    'checkout.completed': { subscriptionId: string | null; invoiceId: string };
  }
}

export {};

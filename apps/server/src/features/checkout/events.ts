declare module '../../platform/events/event.ts' {
  interface EventMap {
    'checkout.completed': { subscriptionId: string; invoiceId: string };
  }
}

export {};

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'customer.created': { userId: string | null; email: string; name: string };
  }
}

export {};

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'customer.created': { userId: string | null; email: string; name: string };
    /** `changed`: which of name, email, zone. */
    'customer.updated': { changed: readonly string[] };
  }
}

export {};

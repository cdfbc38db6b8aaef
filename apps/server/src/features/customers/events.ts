declare module '../../platform/events/event.ts' {
  interface EventMap {
    'customer.created': { userId: string | null; email: string; name: string };
    /** A throw of whoever reacts keeps the account open. */
    'customer.closed': Record<string, never>;
    /** `changed`: which of name, email, zone, language. */
    'customer.updated': { changed: readonly string[] };
  }
}

export {};

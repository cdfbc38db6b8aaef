declare module '../../platform/events/event.ts' {
  interface EventMap {
    'plan.created': { code: string; kind: 'recurring' | 'one_time'; version: number };
    'plan.versioned': { code: string; version: number };
    /** `changed`: which of name, tagline, audience, highlights, aliases. */
    'plan.changed': { code: string; changed: readonly string[] };
    'plan.archived': { code: string };
    'plan.restored': { code: string };
  }
}

export {};

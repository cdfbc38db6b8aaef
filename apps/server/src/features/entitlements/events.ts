declare module '../../platform/events/event.ts' {
  interface EventMap {
    'entitlements.changed': { source: string };
  }
}

export {};

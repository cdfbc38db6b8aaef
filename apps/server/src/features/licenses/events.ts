declare module '../../platform/events/event.ts' {
  interface EventMap {
    'license.issued': { subscriptionId: string | null; expiresOn: string };
    'license.revoked': { reason: string };
  }
}

export {};

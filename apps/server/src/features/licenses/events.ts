declare module '../../platform/events/event.ts' {
  interface EventMap {
    'license.issued': { subscriptionId: string | null; expiresOn: string };
    'license.revoked': { reason: string };
    /** It runs on one more installation. */
    'license.activated': Installation;
    'license.deactivated': Installation & { readonly by: 'installation' | 'account' | 'staff' };
  }
}

interface Installation {
  readonly activationId: string;
  readonly domain: string | null;
  readonly name: string | null;
}

export {};

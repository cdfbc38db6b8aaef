import type { KeyKind } from './api-key.ts';

interface KeyFacts {
  kind: KeyKind;
  name: string;
  lastFour: string;
}

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'api_key.created': KeyFacts & { scopes: readonly string[]; expiresAt: string | null };
    /** `object` is the old key; it ends at `retiresAt`. */
    'api_key.rotated': KeyFacts & { successorId: string; retiresAt: string };
    'api_key.revoked': KeyFacts & { reason: string | null };
  }
}

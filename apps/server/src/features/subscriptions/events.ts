declare module '../../platform/events/event.ts' {
  interface EventMap {
    'subscription.activated': { planVersionId: string; periodEnd: string };
    'subscription.cancel_scheduled': { cancelAt: string };
    'subscription.canceled': { reason: string | null };
  }
}

export {};

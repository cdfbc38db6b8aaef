'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * False until the page's script runs. What does nothing without it is disabled until then: an early press would be
 * lost, or the browser would send the form by itself.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

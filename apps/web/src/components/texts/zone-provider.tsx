'use client';

import { createContext, type ReactNode, use } from 'react';

const ZoneContext = createContext('UTC');

/** Days below are those of this time zone; without one above they are UTC's. */
export function ZoneProvider({ zone, children }: { zone: string; children: ReactNode }) {
  return <ZoneContext value={zone}>{children}</ZoneContext>;
}

export const useZone = (): string => use(ZoneContext);

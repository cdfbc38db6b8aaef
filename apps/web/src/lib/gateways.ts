import 'server-only';
import type { Gateway } from '@mekong/sdk';
import { publicApi } from '@/lib/api-server';
import { load } from '@/lib/load';

export function listGateways(): Promise<Gateway[]> {
  return load(publicApi('gateways').GET('/api/v1/gateways'));
}

/** Where the seller's terms stand; kept and renewed together with the ways to pay. */
export function findLegal(): Promise<{ termsUrl: string | null; privacyUrl: string | null }> {
  return load(publicApi('gateways').GET('/api/v1/legal'));
}

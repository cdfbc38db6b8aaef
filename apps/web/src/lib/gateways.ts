import 'server-only';
import type { Gateway } from '@mekong/sdk';
import { publicApi } from '@/lib/api-server';
import { load } from '@/lib/load';

export function listGateways(): Promise<Gateway[]> {
  return load(publicApi('gateways').GET('/api/v1/gateways'));
}

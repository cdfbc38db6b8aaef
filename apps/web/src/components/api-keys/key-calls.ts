import { type paths, unwrap } from '@mekong/sdk';
import { browserApi } from '@/lib/api-browser';

type Body<Path extends '/api/v1/api-keys' | '/api/v1/house-keys'> = NonNullable<
  paths[Path]['post']['requestBody']
>['content']['application/json'];

export type KeyKind = 'customer' | 'house';
export type HouseScope = Body<'/api/v1/house-keys'>['scopes'][number];
type Wanted = { name: string; scopes: string[]; expiresAt: string | null; mode: 'live' | 'test' };

const at = (id: string) => ({ path: { id } });

/** The scopes come from our own boxes; the server refuses any other. */
const customer = {
  make: ({ mode: _, ...wanted }: Wanted) =>
    browserApi.POST('/api/v1/api-keys', { body: wanted as Body<'/api/v1/api-keys'> }),
  rotate: (id: string, overlapHours: number) =>
    browserApi.POST('/api/v1/api-keys/{id}/rotate', { params: at(id), body: { overlapHours } }),
  revoke: (id: string) => browserApi.POST('/api/v1/api-keys/{id}/revoke', { params: at(id), body: {} }),
};

const house: typeof customer = {
  make: (wanted) => browserApi.POST('/api/v1/house-keys', { body: wanted as Body<'/api/v1/house-keys'> }),
  rotate: (id, overlapHours) =>
    browserApi.POST('/api/v1/house-keys/{id}/rotate', { params: at(id), body: { overlapHours } }),
  revoke: (id) => browserApi.POST('/api/v1/house-keys/{id}/revoke', { params: at(id), body: {} }),
};

const doors = { customer, house };

/** Making, replacing and ending a key of either kind. Each throws MekongError when it is refused. */
export const keyCalls = {
  make: async (kind: KeyKind, wanted: Wanted) => (await unwrap(doors[kind].make(wanted))).key,
  rotate: async (kind: KeyKind, id: string, overlapHours: number) =>
    (await unwrap(doors[kind].rotate(id, overlapHours))).key,
  revoke: (kind: KeyKind, id: string) => unwrap(doors[kind].revoke(id)),
};

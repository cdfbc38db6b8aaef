import type { Scope } from '../../platform/context/scopes.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { idParams, pageQuery } from '../../platform/http/shapes.ts';
import type { KeyKind } from './api-key.ts';
import { createCustomerKey, createHouseKey } from './create.ts';
import { listCustomerKeys, listHouseKeys } from './list.ts';
import { revokeKey } from './revoke.ts';
import { rotateKey } from './rotate.ts';
import {
  apiKeySchema,
  apiKeyView,
  customerKeyBody,
  houseKeyBody,
  madeKeySchema,
  madeKeyView,
  revokeBody,
  rotateBody,
} from './schemas.ts';

const made = { output: madeKeySchema, status: 201, secretFields: ['key'] } as const;

/** What is the same for both kinds. */
function changesOf(kind: KeyKind, path: `/${string}`, scope: Scope, whose: string): AnyRoute[] {
  return [
    defineRoute({
      ...made,
      method: 'POST',
      path: `${path}/:id/rotate`,
      summary: `Make the successor of ${whose} API key; the old one works on for some hours`,
      scope,
      params: idParams,
      body: rotateBody,
      handler: async (ctx, { params, body }) =>
        madeKeyView(ctx, await rotateKey(ctx, { kind, id: params.id, overlapHours: body.overlapHours })),
    }),
    defineRoute({
      method: 'POST',
      path: `${path}/:id/revoke`,
      summary: `End ${whose} API key at once`,
      scope,
      params: idParams,
      body: revokeBody,
      output: apiKeySchema,
      handler: async (ctx, { params, body }) =>
        apiKeyView(ctx, await revokeKey(ctx, { kind, id: params.id, reason: body.reason ?? null })),
    }),
  ];
}

const list = { method: 'GET', query: pageQuery, output: apiKeySchema, paged: true } as const;

export const routes = [
  defineRoute({
    ...list,
    path: '/api/v1/api-keys',
    summary: 'API keys of the account, newest first; of every account for staff',
    scope: 'api-keys:read',
    handler: async (ctx, { query }) => {
      const { items, next } = await listCustomerKeys(ctx, query);
      return { items: items.map((key) => apiKeyView(ctx, key)), next };
    },
  }),
  defineRoute({
    ...made,
    method: 'POST',
    path: '/api/v1/api-keys',
    summary: 'Make an API key that acts for the account',
    scope: 'api-keys:write',
    body: customerKeyBody,
    handler: async (ctx, { body }) => madeKeyView(ctx, await createCustomerKey(ctx, body)),
  }),
  ...changesOf('customer', '/api/v1/api-keys', 'api-keys:write', 'an'),
  defineRoute({
    ...list,
    path: '/api/v1/house-keys',
    summary: 'The house’s own API keys, newest first',
    scope: 'house-keys:read',
    handler: async (ctx, { query }) => {
      const { items, next } = await listHouseKeys(ctx, query);
      return { items: items.map((key) => apiKeyView(ctx, key)), next };
    },
  }),
  defineRoute({
    ...made,
    method: 'POST',
    path: '/api/v1/house-keys',
    summary: 'Make an API key of the house, for every customer of one mode',
    scope: 'house-keys:write',
    body: houseKeyBody,
    handler: async (ctx, { body }) => madeKeyView(ctx, await createHouseKey(ctx, body)),
  }),
  ...changesOf('house', '/api/v1/house-keys', 'house-keys:write', 'a house’s'),
];

import type { ConnectionCheck } from '@mekong/gateways';
import { z } from 'zod';
import { defineRoute } from '../../platform/http/route.ts';
import { idParams } from '../../platform/http/shapes.ts';
import { changeConnection, forgetConnection } from './change.ts';
import { checkConfigured, checkConnection, checkKeys } from './check.ts';
import { keysSchema } from './keys.ts';
import { listWaysToPay } from './list.ts';
import { saveConnection } from './save.ts';
import { checkSchema, configuredBody, connectionSchema, connectionWire, gatewaySchema } from './schemas.ts';
import { listConnectionViews, pastedView } from './view.ts';

const checkWire = (check: ConnectionCheck): z.input<typeof checkSchema> =>
  check.kind === 'ok'
    ? { result: check.kind, account: check.account, code: null, message: null }
    : { result: check.kind, account: null, code: check.code, message: check.message };

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/gateways',
    summary: 'The ways to pay that a checkout can use',
    scope: 'public',
    output: z.array(gatewaySchema),
    handler: async (ctx) => (await listWaysToPay(ctx)).map((way) => ({ ...way, available: true })),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/gateway-connections',
    summary: 'Gateways with the source of their keys, and the webhook address to register',
    scope: 'gateways:read',
    output: z.array(connectionSchema),
    handler: async (ctx) => (await listConnectionViews(ctx)).map(connectionWire),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/gateway-connections',
    summary: 'Paste the keys of a gateway; they are kept encrypted and used from now on',
    scope: 'gateways:write',
    body: keysSchema,
    output: connectionSchema,
    status: 201,
    handler: async (ctx, { body }) => connectionWire(pastedView(ctx, await saveConnection(ctx, body))),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/gateway-connections/check',
    summary: 'Test keys before they are kept: a real call that changes nothing',
    scope: 'gateways:write',
    idempotency: 'none',
    body: keysSchema,
    output: checkSchema,
    handler: async (ctx, { body }) => checkWire(await checkKeys(ctx, body)),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/gateway-connections/:id/check',
    summary: 'Test a connection: a real call that changes nothing',
    scope: 'gateways:write',
    idempotency: 'none',
    params: idParams,
    body: z.strictObject({}),
    output: checkSchema,
    handler: async (ctx, { params }) => checkWire(await checkConnection(ctx, params.id)),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/gateway-connections/check-configured',
    summary: 'Test keys of the environment, or the sandbox: a real call that changes nothing',
    scope: 'gateways:write',
    idempotency: 'none',
    body: configuredBody,
    output: checkSchema,
    handler: async (ctx, { body }) => checkWire(await checkConfigured(ctx, body)),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/api/v1/gateway-connections/:id',
    summary: 'Switch a connection on or off for new checkouts, or move it',
    scope: 'gateways:write',
    params: idParams,
    body: z.strictObject({
      enabled: z.boolean().optional(),
      priority: z.number().int().min(0).max(1_000).optional(),
    }),
    output: connectionSchema,
    handler: async (ctx, { params, body }) =>
      connectionWire(pastedView(ctx, await changeConnection(ctx, { id: params.id, ...body }))),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api/v1/gateway-connections/:id',
    summary: 'Forget pasted keys: payments begun with them can no longer be looked up or refunded',
    scope: 'gateways:write',
    params: idParams,
    output: z.object({}),
    handler: async (ctx, { params }) => {
      await forgetConnection(ctx, params.id);
      return {};
    },
  }),
];

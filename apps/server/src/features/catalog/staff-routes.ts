import { z } from 'zod';
import { defineRoute } from '../../platform/http/route.ts';
import { addVersion } from './add-version.ts';
import { archivePlan, restorePlan } from './archive.ts';
import { listCatalog, listPlanFeatures } from './catalog.ts';
import { changePlan } from './change-plan.ts';
import { createPlan } from './create-plan.ts';
import { orderPlans } from './order.ts';
import {
  catalogPlanSchema,
  catalogPlanView,
  catalogSchema,
  codeParams,
  newPlanBody,
  newProductBody,
  newVersionBody,
  orderBody,
  planChangeBody,
  termsOf,
} from './staff-schemas.ts';

const write = { scope: 'catalog:write', output: catalogPlanSchema } as const;

/** What the seller's people do with the catalogue. */
export const staffRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/catalog',
    summary: 'Everything that was ever sold, archived plans and all versions too',
    scope: 'catalog:read',
    output: catalogSchema,
    handler: async (ctx) => ({
      plans: (await listCatalog(ctx)).map(catalogPlanView),
      features: await listPlanFeatures(ctx),
    }),
  }),
  defineRoute({
    ...write,
    method: 'POST',
    path: '/api/v1/plans',
    summary: 'Put a plan on sale',
    body: newPlanBody,
    status: 201,
    handler: async (ctx, { body }) =>
      catalogPlanView(await createPlan(ctx, { ...body, kind: 'recurring', terms: termsOf(body) })),
  }),
  defineRoute({
    ...write,
    method: 'POST',
    path: '/api/v1/products',
    summary: 'Put something on sale that is paid for once',
    body: newProductBody,
    status: 201,
    handler: async (ctx, { body: { price, ...body } }) => {
      const terms = termsOf({ ...body, prices: [{ interval: 'once', amount: price }] });
      return catalogPlanView(await createPlan(ctx, { ...body, kind: 'one_time', custom: false, terms }));
    },
  }),
  defineRoute({
    ...write,
    method: 'POST',
    path: '/api/v1/plans/:code/versions',
    summary: 'Sell a plan on new terms from now on; who bought an earlier version keeps it',
    params: codeParams,
    body: newVersionBody,
    status: 201,
    handler: async (ctx, { params, body }) =>
      catalogPlanView(
        await addVersion(ctx, { code: params.code, basedOn: body.basedOn, terms: termsOf(body) }),
      ),
  }),
  defineRoute({
    ...write,
    method: 'PATCH',
    path: '/api/v1/plans/:code',
    summary: 'Change how a plan is shown, and what else it is called',
    params: codeParams,
    body: planChangeBody,
    handler: async (ctx, { params, body }) => catalogPlanView(await changePlan(ctx, params.code, body)),
  }),
  defineRoute({
    ...write,
    method: 'POST',
    path: '/api/v1/plans/:code/archive',
    summary: 'Take a plan off sale; whoever has it keeps it',
    params: codeParams,
    body: z.strictObject({}),
    handler: async (ctx, { params }) => catalogPlanView(await archivePlan(ctx, params.code)),
  }),
  defineRoute({
    ...write,
    method: 'POST',
    path: '/api/v1/plans/:code/restore',
    summary: 'Put a plan back on sale, at its newest version',
    params: codeParams,
    body: z.strictObject({}),
    handler: async (ctx, { params }) => catalogPlanView(await restorePlan(ctx, params.code)),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/v1/plans/order',
    summary: 'List plans in this order',
    scope: 'catalog:write',
    body: orderBody,
    output: z.array(catalogPlanSchema),
    handler: async (ctx, { body }) => (await orderPlans(ctx, body.codes)).map(catalogPlanView),
  }),
];

import { z } from 'zod';
import { defineRoute } from '../../platform/http/route.ts';
import { idParams } from '../../platform/http/shapes.ts';
import { paymentErrors } from '../payments/errors.ts';
import { cancelCheckout } from './cancel.ts';
import { captureCheckout } from './capture.ts';
import { retryCheckout } from './retry.ts';
import { captureSchema, checkoutSchema, checkoutWire, startSchema } from './schemas.ts';
import { startCheckout } from './start.ts';
import { type CheckoutView, viewCheckout } from './view.ts';

/** A checkout without a page to approve on is of no use to the buyer. @throws PAYMENT_NOT_BEGUN */
function approvable(view: CheckoutView): CheckoutView {
  if (view.state === 'open' && !view.approvalUrl)
    throw paymentErrors.PAYMENT_NOT_BEGUN({ checkoutId: view.id });
  return view;
}

export const routes = [
  defineRoute({
    method: 'POST',
    path: '/api/v1/checkout',
    summary: 'Begin a purchase; the answer says where the buyer approves it',
    scope: 'checkout:write',
    limit: 'sensitive',
    body: startSchema,
    output: checkoutSchema,
    status: 201,
    handler: async (ctx, { body }) => checkoutWire(approvable(await startCheckout(ctx, body))),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/checkout/:id',
    summary: 'How a purchase stands',
    scope: 'checkout:write',
    params: idParams,
    output: checkoutSchema,
    handler: async (ctx, { params }) => checkoutWire(await viewCheckout(ctx, params.id)),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/checkout/:id/cancel',
    summary: 'The buyer came back without paying',
    scope: 'checkout:write',
    params: idParams,
    body: z.strictObject({}),
    output: checkoutSchema,
    handler: async (ctx, { params }) => checkoutWire(await cancelCheckout(ctx, params.id)),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/checkout/:id/retry',
    summary: 'Try to pay again after a decline or a change of mind',
    scope: 'checkout:write',
    params: idParams,
    body: z.strictObject({}),
    output: checkoutSchema,
    handler: async (ctx, { params }) => checkoutWire(approvable(await retryCheckout(ctx, params.id))),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/payments/capture',
    summary: 'Take the money of an approved purchase; a repeat charges nothing',
    scope: 'payments:write',
    body: captureSchema,
    output: z.object({ payment: checkoutSchema.shape.payment, checkout: checkoutSchema }),
    handler: async (ctx, { body }) => {
      const checkout = checkoutWire(await captureCheckout(ctx, body));
      return { payment: checkout.payment, checkout };
    },
  }),
];

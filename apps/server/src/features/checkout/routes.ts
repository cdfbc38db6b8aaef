import { z } from 'zod';
import { defineRoute, type Exchange } from '../../platform/http/route.ts';
import { idParams } from '../../platform/http/shapes.ts';
import { paymentErrors } from '../payments/errors.ts';
import { cancelCheckout } from './cancel.ts';
import { captureCheckout } from './capture.ts';
import { retryCheckout } from './retry.ts';
import { captureSchema, checkoutSchema, checkoutWire, startedSchema, startSchema } from './schemas.ts';
import { keepSecret, secretIn } from './secret-cookie.ts';
import { startCheckout } from './start.ts';
import { type CheckoutView, viewCheckout } from './view.ts';

/** A checkout without a page to approve on is of no use to the buyer. @throws PAYMENT_NOT_BEGUN */
function approvable(view: CheckoutView): CheckoutView {
  if (view.state === 'open' && !view.approvalUrl && !view.bankTransfer)
    throw paymentErrors.PAYMENT_NOT_BEGUN({ checkoutId: view.id });
  return view;
}

const refOf = (params: { id: string }, http: Exchange) => ({
  id: params.id,
  secret: secretIn(http, params.id),
});

/** An account that may buy, or whoever holds the secret of a purchase without a login. */
const door = { scope: 'checkout:write', orPublic: true } as const;

export const routes = [
  defineRoute({
    ...door,
    method: 'POST',
    path: '/api/v1/checkout',
    summary: 'Begin a purchase, with a login or by e-mail; the answer says where the buyer approves it',
    limit: 'sensitive',
    body: startSchema,
    output: startedSchema,
    secretFields: ['secret'],
    status: 201,
    handler: async (ctx, { body, http }) => {
      const { view, secret } = await startCheckout(ctx, body);
      // First: a buyer whose payment could not be begun comes back with it to try again.
      if (secret) keepSecret(http, view.id, secret);
      return { ...checkoutWire(approvable(view)), secret };
    },
  }),
  defineRoute({
    ...door,
    method: 'GET',
    path: '/api/v1/checkout/:id',
    summary: 'How a purchase stands',
    params: idParams,
    output: checkoutSchema,
    handler: async (ctx, { params, http }) => checkoutWire(await viewCheckout(ctx, refOf(params, http))),
  }),
  defineRoute({
    ...door,
    method: 'POST',
    path: '/api/v1/checkout/:id/cancel',
    summary: 'The buyer came back without paying',
    params: idParams,
    body: z.strictObject({}),
    output: checkoutSchema,
    handler: async (ctx, { params, http }) => checkoutWire(await cancelCheckout(ctx, refOf(params, http))),
  }),
  defineRoute({
    ...door,
    method: 'POST',
    path: '/api/v1/checkout/:id/retry',
    summary: 'Try to pay again after a decline or a change of mind',
    params: idParams,
    body: z.strictObject({}),
    output: checkoutSchema,
    handler: async (ctx, { params, http }) =>
      checkoutWire(approvable(await retryCheckout(ctx, refOf(params, http)))),
  }),
  defineRoute({
    ...door,
    scope: 'payments:write',
    method: 'POST',
    path: '/api/v1/payments/capture',
    summary: 'Take the money of an approved purchase; a repeat charges nothing',
    body: captureSchema,
    output: z.object({ payment: checkoutSchema.shape.payment, checkout: checkoutSchema }),
    handler: async (ctx, { body, http }) => {
      const checkout = checkoutWire(await captureCheckout(ctx, body, (id) => secretIn(http, id)));
      return { payment: checkout.payment, checkout };
    },
  }),
];

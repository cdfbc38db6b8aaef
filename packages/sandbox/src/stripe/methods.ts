import { find } from '../state.ts';
import { type Instrument, typeOf } from './cards.ts';
import type { StripeContext, View } from './context.ts';
import { missing, refused } from './errors.ts';
import { emit } from './events.ts';
import type { Fields } from './form.ts';
import { methodId } from './ids.ts';
import { methodView } from './method-view.ts';
import type { StripeMethod } from './records.ts';

/** What the buyer typed in, as a way to pay that nobody has kept yet. */
export function makeMethod(
  ctx: StripeContext,
  instrument: Instrument,
  currency: string | null,
  email: string | null,
): StripeMethod {
  const method: StripeMethod = {
    id: methodId(),
    type: typeOf(instrument, currency),
    instrument: instrument.id,
    customerId: null,
    wasDetached: false,
    email,
    declines: instrument.laterRefusedWith,
    createdAt: ctx.clock.now(),
  };
  ctx.state.stripeMethods[method.id] = method;
  return method;
}

/** Keeps a way to pay for a customer. */
export function attach(ctx: StripeContext, method: StripeMethod, customerId: string): void {
  method.customerId = customerId;
  emit(ctx, 'payment_method.attached', method.id);
}

function methodAt(ctx: StripeContext, id: string): StripeMethod {
  const method = find(ctx.state.stripeMethods, id);
  if (!method) throw missing('PaymentMethod', id, 'payment_method', 404);
  return method;
}

/** GET /v1/payment_methods/{id} */
export const getMethod = (ctx: StripeContext, _input: Fields, id: string): View =>
  methodView(methodAt(ctx, id));

/** POST /v1/payment_methods/{id}/detach: it can never be used again. A second time is refused. */
export function detachMethod(ctx: StripeContext, _input: Fields, id: string): View {
  const method = methodAt(ctx, id);
  if (!method.customerId)
    throw refused(
      'The payment method you provided is not attached to a customer so detachment is impossible.',
      {
        param: 'payment_method',
      },
    );
  const before = { customer: method.customerId };
  method.customerId = null;
  method.wasDetached = true;
  emit(ctx, 'payment_method.detached', method.id, before);
  return methodView(method);
}

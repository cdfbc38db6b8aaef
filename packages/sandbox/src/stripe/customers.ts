import { alphanumeric } from '../ids.ts';
import { find } from '../state.ts';
import type { StripeContext, View } from './context.ts';
import { missing } from './errors.ts';
import { emit } from './events.ts';
import { type Fields, pairsOf, textOf } from './form.ts';
import { customerId } from './ids.ts';
import { listView } from './lists.ts';
import { methodView } from './method-view.ts';
import type { StripeCustomer } from './records.ts';
import { customerView } from './session-view.ts';

/** Makes a customer and tells of it. */
export function makeCustomer(
  ctx: StripeContext,
  given: Partial<Pick<StripeCustomer, 'email' | 'name' | 'description' | 'phone' | 'metadata'>>,
): StripeCustomer {
  const customer: StripeCustomer = {
    id: customerId(),
    email: null,
    name: null,
    description: null,
    phone: null,
    metadata: [],
    ...given,
    invoicePrefix: alphanumeric(8).toUpperCase(),
    createdAt: ctx.clock.now(),
  };
  ctx.state.stripeCustomers[customer.id] = customer;
  emit(ctx, 'customer.created', customer.id);
  return customer;
}

/** POST /v1/customers */
export function createCustomer(ctx: StripeContext, input: Fields): View {
  const customer = makeCustomer(ctx, {
    email: textOf(input.email),
    name: textOf(input.name),
    description: textOf(input.description),
    phone: textOf(input.phone),
    metadata: pairsOf(input.metadata),
  });
  return customerView(customer);
}

/** GET /v1/customers, also by `email`. */
export function listCustomers(ctx: StripeContext, input: Fields): View {
  const email = textOf(input.email);
  const rows = Object.values(ctx.state.stripeCustomers).filter((one) => !email || one.email === email);
  return listView('/v1/customers', rows, input, customerView);
}

/** GET /v1/customers/{id} */
export function getCustomer(ctx: StripeContext, _input: Fields, id: string): View {
  const customer = find(ctx.state.stripeCustomers, id);
  if (!customer) throw missing('customer', id, 'id', 404);
  return customerView(customer);
}

/** The customer named by a parameter; throws 400 when there is none. */
export function customerIn(ctx: StripeContext, id: string, status = 400): StripeCustomer {
  const customer = find(ctx.state.stripeCustomers, id);
  if (!customer) throw missing('customer', id, 'customer', status);
  return customer;
}

/** GET /v1/customers/{id}/payment_methods */
export function listMethods(ctx: StripeContext, input: Fields, id: string): View {
  customerIn(ctx, id, 404);
  const type = textOf(input.type);
  const rows = Object.values(ctx.state.stripeMethods).filter(
    (one) => one.customerId === id && (!type || one.type === type),
  );
  return listView(`/v1/customers/${id}/payment_methods`, rows, input, methodView);
}

import type { Call } from './call.ts';
import { charge } from './charge-call.ts';
import { createOrder, takeMoney } from './order-calls.ts';
import type { Operation } from './payment.ts';
import { giveBack } from './refund-call.ts';
import { beginAtGateway, completeAtGateway, forgetMethod } from './setup-calls.ts';

/** Each operation's call. */
export const calls: Record<Operation, Call> = {
  create_order: createOrder,
  capture: takeMoney,
  charge,
  refund: giveBack,
  begin_setup: beginAtGateway,
  complete_setup: completeAtGateway,
  remove_method: forgetMethod,
};

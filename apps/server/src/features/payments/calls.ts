import type { Call } from './call.ts';
import { createOrder, takeMoney } from './order-calls.ts';
import type { Operation } from './payment.ts';
import { giveBack } from './refund-call.ts';

/** Each operation's call. */
export const calls: Record<Operation, Call> = {
  create_order: createOrder,
  capture: takeMoney,
  refund: giveBack,
};

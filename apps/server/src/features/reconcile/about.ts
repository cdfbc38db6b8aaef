import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { findPaymentByObject, findPaymentNamed, findSetupByObject } from '../payments/get.ts';
import { isSettled } from '../payments/payment.ts';
import { refreshPayment } from '../payments/refresh.ts';
import { refreshSetup } from '../payments/refresh-setup.ts';
import { reconcileRefunds } from '../refunds/reconcile.ts';
import type { WaitingEvent } from '../webhooks-in/inbox.ts';

/** What an event is about. */
export interface About {
  /** Ids of ours, customer first. */
  readonly touched: readonly string[];
  /** Whether the gateway may have more to say of it: what is settled only moves by events of its own. */
  readonly isOpen: boolean;
  /** Brings it to where the gateway says it is. */
  refresh(ctx: Ctx): Promise<void>;
}

/** Not ours: a seller's other program may use the same account. */
const nothing: About = { touched: [], isOpen: false, refresh: async () => {} };

/** Which of our objects an event is about. */
export async function aboutWhat(t: TxCtx, event: Omit<WaitingEvent, 'receivedAt'>): Promise<About> {
  const { gateway, connection } = event;
  const [kind, objectId] = event.subject.split(':');
  if (!objectId) return nothing;
  if (kind === 'setup') {
    const setup = await findSetupByObject(t, gateway, connection, objectId);
    return setup ? aboutSetup(setup) : nothing;
  }
  const known = await findPaymentByObject(t, gateway, connection, objectId);
  // The answer of the call that made the object may have got lost: the object itself says whose it is.
  const payment =
    known ?? (event.paymentId && (await findPaymentNamed(t, gateway, connection, event.paymentId)));
  if (!payment) return nothing;
  const touched = [payment.customerId, payment.id, payment.invoiceId];
  // Its money is booked: what may have moved since is what went back of it.
  if (isSettled(payment))
    return { touched, isOpen: false, refresh: (ctx) => reconcileRefunds(ctx, payment.id) };
  const hint = { kind: kind === 'order' ? 'order' : 'capture', id: objectId } as const;
  return { touched, isOpen: true, refresh: (ctx) => refreshPayment(ctx, payment.id, hint) };
}

type Setup = NonNullable<Awaited<ReturnType<typeof findSetupByObject>>>;

const aboutSetup = ({ id, customerId, state }: Setup): About => ({
  touched: [customerId, id],
  isOpen: state === 'pending',
  refresh: (ctx) => refreshSetup(ctx, id),
});

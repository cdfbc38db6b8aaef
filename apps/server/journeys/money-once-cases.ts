import type { World } from '@mekong/testing';
import { sql } from 'kysely';
import { setSetting } from '../src/features/settings/set.ts';
import { control, orderOf } from './money.ts';
import { openInvoice } from './open-invoice.ts';
import { accountOf, ask, owner, type Person, purchase, staff } from './people.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are asserted on, not typed
type Json = any;

/** A request that moves money once, and who makes it. */
export interface Move {
  readonly who: Person;
  readonly path: string;
  readonly body?: object;
}

/** What a set-up stands on: somebody who has bought nothing, somebody who has, and the seller's clerk. */
export interface Stage {
  readonly world: World;
  readonly clerk: Person;
  /** Bought a Team plan through PayPal for 995.00 and keeps the method. */
  readonly lan: Person;
  readonly paid: { readonly invoiceId: string; readonly paymentId: string };
  /** Somebody else at each call. */
  newcomer(): Promise<Person>;
}

/** Makes everything that the request needs; the same each time, so that two of them can be compared. */
export type Ready = (stage: Stage) => Promise<Move>;

const usd = (amount: number) => ({ amount, currency: 'USD' });

let nth = 0;

export async function stageOf(world: World): Promise<Stage> {
  await setSetting(world.ctx(), 'seller', { bankAccount: ['Delta Boats Ltd', '0123 4567'] });
  const lan = await owner(world, 'lan@example.com');
  const { invoiceId, payment } = await purchase(world, lan.token);
  const clerk = await staff(world, 'staff-admin');
  const paid = { invoiceId, paymentId: payment.id };
  // Both refunds that are compared are of a payment of which a part went back before.
  const part = { paymentId: payment.id, amount: usd(100), reason: 'other' };
  await ask(world, '/api/v1/refunds', { token: clerk.token, body: part });
  return { world, lan, paid, clerk, newcomer: () => owner(world, `newcomer-${++nth}@example.com`) };
}

const TEAM = { plan: 'team', interval: 'year' };
const LINE = { description: 'Setting up', quantity: '1', unitAmount: '120.00' };
const reason = 'as agreed';

const post = async ({ world }: Stage, who: Person, path: string, body: object = {}): Promise<Json> => {
  const reply = await ask(world, `/api/v1/${path}`, { token: who.token, body });
  if (reply.status >= 300) throw new Error(`${path}: ${reply.text}`);
  return reply.data;
};
const alter = ({ world }: Stage, statement: ReturnType<typeof sql>) =>
  world.ctx().system(async (t) => void (await statement.execute(t.db)));

async function checkout(stage: Stage, approved = false): Promise<{ who: Person; id: string }> {
  const who = await stage.newcomer();
  const begun = await post(stage, who, 'checkout', TEAM);
  if (approved) await control(stage.world, 'approve', { orderId: orderOf(begun) });
  return { who, id: begun.id };
}

/** A method that was agreed to on the gateway's page; not completed yet. */
async function agreed(stage: Stage, who: Person): Promise<string> {
  const { setup } = await post(stage, who, 'payment-methods', { gateway: 'paypal' });
  const { gateway_setup_id: orderId } = await stage.world.connections.read
    .selectFrom('payment_method_setups')
    .select('gateway_setup_id')
    .where('id', '=', setup.id)
    .executeTakeFirstOrThrow();
  await control(stage.world, 'approve', { orderId });
  return setup.id;
}

async function kept(stage: Stage, who: Person): Promise<string> {
  const id = await agreed(stage, who);
  return (await post(stage, who, `payment-methods/setups/${id}/complete`)).method.id;
}

/** 120.00, open, of lan. */
const open = ({ world, lan }: Stage) => openInvoice(world, accountOf(lan));
const draft = async (stage: Stage): Promise<string> =>
  (
    await post(stage, stage.clerk, 'invoices', {
      customerId: accountOf(stage.lan),
      currency: 'USD',
      lines: [LINE],
    })
  ).id;

/** What a clerk does with an invoice of lan's. */
const withInvoice =
  (make: (stage: Stage) => Promise<string>, action: string, body?: object): Ready =>
  async (stage) => ({
    who: stage.clerk,
    path: `invoices/${await make(stage)}${action}`,
    ...(body ? { body } : {}),
  });

/** 10.00 of credit for lan, from a credit note on what was paid. */
async function credit(stage: Stage): Promise<void> {
  const body = { amount: usd(1_000), reason, settledBy: 'credit' };
  await post(stage, stage.clerk, `invoices/${stage.paid.invoiceId}/credit-notes`, body);
}

async function parked(stage: Stage): Promise<string> {
  const { who, id } = await checkout(stage, true);
  await alter(stage, sql`update payments set amount = 90000 where customer_id = ${accountOf(who)}`);
  return (await post(stage, who, 'payments/capture', { checkoutId: id })).payment.id;
}

async function unclear(stage: Stage): Promise<string> {
  const { world, clerk, paid } = stage;
  world.sandbox.faults.random({ rate: 1, seed: 1, on: ['refund'], kinds: ['500'] });
  const body = { paymentId: paid.paymentId, amount: usd(40_000), reason: 'other' };
  const { id } = await post(stage, clerk, 'refunds', body);
  world.sandbox.faults.clear();
  await alter(stage, sql`update refunds set failure_code = 'UNCLEAR' where id = ${id}`);
  await alter(stage, sql`update gateway_attempts set state = 'unknown' where object = ${id}`);
  return id;
}

/** How every route that moves money is made ready; two names for one route where it has two ways. */
export const CASES: Readonly<Record<string, Ready>> = {
  'POST /api/v1/checkout': async (stage) => ({ who: await stage.newcomer(), path: 'checkout', body: TEAM }),
  'POST /api/v1/checkout by bank transfer': async (stage) => ({
    who: await stage.newcomer(),
    path: 'checkout',
    body: { ...TEAM, gateway: 'manual' },
  }),
  'POST /api/v1/checkout/:id/cancel': async (stage) => {
    const { who, id } = await checkout(stage);
    return { who, path: `checkout/${id}/cancel`, body: {} };
  },
  'POST /api/v1/checkout/:id/retry': async (stage) => {
    const { who, id } = await checkout(stage);
    await post(stage, who, `checkout/${id}/cancel`);
    return { who, path: `checkout/${id}/retry`, body: {} };
  },
  'POST /api/v1/payments/capture': async (stage) => {
    const { who, id } = await checkout(stage, true);
    return { who, path: 'payments/capture', body: { checkoutId: id } };
  },
  'POST /api/v1/payments/:id/resolve': async (stage) => ({
    who: stage.clerk,
    path: `payments/${await parked(stage)}/resolve`,
    body: { action: 'refund', reason },
  }),
  'POST /api/v1/payment-methods': async ({ lan }) => ({
    who: lan,
    path: 'payment-methods',
    body: { gateway: 'paypal' },
  }),
  'POST /api/v1/payment-methods/setups/:id/complete': async (stage) => ({
    who: stage.lan,
    path: `payment-methods/setups/${await agreed(stage, stage.lan)}/complete`,
    body: {},
  }),
  'POST /api/v1/payment-methods/:id/default': async (stage) => {
    const who = await stage.newcomer();
    const first = await kept(stage, who);
    await kept(stage, who);
    return { who, path: `payment-methods/${first}/default`, body: {} };
  },
  'DELETE /api/v1/payment-methods/:id': async (stage) => {
    const who = await stage.newcomer();
    return { who, path: `payment-methods/${await kept(stage, who)}` };
  },
  'POST /api/v1/invoices': async ({ clerk, lan }) => ({
    who: clerk,
    path: 'invoices',
    body: { customerId: accountOf(lan), currency: 'USD', lines: [LINE] },
  }),
  'POST /api/v1/commands/finance/invoice-create': async ({ clerk, lan }) => ({
    who: clerk,
    path: 'commands/finance/invoice-create',
    body: { customerId: accountOf(lan), currency: 'USD', lines: [LINE], issue: true },
  }),
  'PATCH /api/v1/invoices/:id': withInvoice(draft, '', {
    memo: reason,
    lines: [{ ...LINE, taxRate: '0.1' }],
  }),
  'POST /api/v1/invoices/:id/finalize': withInvoice(draft, '/finalize'),
  'POST /api/v1/invoices/:id/void': withInvoice(open, '/void', { reason }),
  'POST /api/v1/invoices/:id/uncollectible': withInvoice(open, '/uncollectible', { reason }),
  'POST /api/v1/invoices/:id/credit-notes': withInvoice(open, '/credit-notes', {
    amount: usd(2_000),
    reason,
    settledBy: 'balance',
  }),
  'POST /api/v1/invoices/:id/charge': async (stage) => ({
    who: stage.lan,
    path: `invoices/${await open(stage)}/charge`,
    body: {},
  }),
  'POST /api/v1/invoices/:id/payments': withInvoice(open, '/payments', {
    ...usd(12_000),
    receivedOn: '2025-03-03',
    method: 'cash',
  }),
  'POST /api/v1/invoices/:id/apply-credit': async (stage) => {
    await credit(stage);
    return { who: stage.clerk, path: `invoices/${await open(stage)}/apply-credit`, body: {} };
  },
  'POST /api/v1/refunds': async (stage) => ({
    who: stage.clerk,
    path: 'refunds',
    body: { paymentId: stage.paid.paymentId, amount: usd(10_000), reason: 'other' },
  }),
  'POST /api/v1/refunds/:id/outcome': async (stage) => ({
    who: stage.clerk,
    path: `refunds/${await unclear(stage)}/outcome`,
    body: { outcome: 'not_given' },
  }),
  'POST /api/v1/customers/:id/credit/refund': async (stage) => {
    await credit(stage);
    const path = `customers/${accountOf(stage.lan)}/credit/refund`;
    return { who: stage.clerk, path, body: { amount: usd(1_000), reason: 'other' } };
  },
  'POST /api/v1/subscriptions/:id/cancel': async (stage) => {
    const { token } = await stage.newcomer();
    const { subscriptionId } = await purchase(stage.world, token);
    const path = `subscriptions/${subscriptionId}/cancel`;
    return { who: stage.clerk, path, body: { at: 'now', refund: 'full' } };
  },
};

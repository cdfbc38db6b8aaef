import type { World } from '@mekong/testing';
import { control, MINUTE_MS } from './money.ts';
import { accountOf, ask, type Person, type Reply } from './people.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are asserted on, not typed
type Json = any;

/** A customer who buys, owes more, and gets some of it back, over one gateway. */
export interface Story {
  readonly who: Person;
  readonly staff: Person;
  readonly gateway: 'paypal' | 'stripe';
  /** From 0 to 1. */
  readonly chance: () => number;
}

const REPEATS = 6;

/** Asks as a careful program does: under one key, again a minute later as long as the failure is ours. */
async function insist(world: World, story: Story, path: string, body: unknown, by: Person): Promise<Reply> {
  const headers = { 'idempotency-key': `chaos-${Math.floor(story.chance() * 1e15)}` };
  for (let tries = 1; ; tries++) {
    const reply = await ask(world, path, { token: by.token, body, headers });
    const again = reply.status >= 500 || reply.code === 'IDEMPOTENCY_RUNNING';
    if (!again || tries === REPEATS) return reply;
    world.clock.advance(MINUTE_MS);
  }
}

/** PayPal's page names the order by `token`, Stripe's ends in the session. */
export const pageOf = (approvalUrl: string): string => {
  const url = new URL(approvalUrl);
  return url.searchParams.get('token') ?? url.pathname.split('/').at(-1) ?? '';
};

/** Buys a Team plan. */
export async function buy(world: World, story: Story): Promise<void> {
  const { gateway, who } = story;
  const body = { plan: 'team', interval: 'year', gateway };
  const { status, data } = await insist(world, story, '/api/v1/checkout', body, who);
  if (status !== 201) return;
  await control(world, 'approve', { orderId: pageOf(data.approvalUrl), payer: { card: '4242' } });
  // Some close the tab.
  if (story.chance() < 0.2) return;
  await insist(world, story, '/api/v1/payments/capture', { checkoutId: data.id }, who);
}

/** An invoice that staff write; charged to what was kept of the purchase. */
export async function owe(world: World, story: Story): Promise<void> {
  const lines = [
    {
      description: 'Setting up',
      quantity: '1',
      unitAmount: `${20 + Math.floor(story.chance() * 400)}.${story.chance() < 0.5 ? '37' : '00'}`,
    },
  ];
  const body = { customerId: accountOf(story.who), currency: story.chance() < 0.3 ? 'EUR' : 'USD', lines };
  const written = await insist(world, story, '/api/v1/invoices', body, story.staff);
  const invoice = `/api/v1/invoices/${written.data?.id}`;
  await insist(world, story, `${invoice}/finalize`, {}, story.staff);
  await insist(world, story, `${invoice}/charge`, {}, story.chance() < 0.5 ? story.who : story.staff);
}

/** Of what was paid: all of some, a part of others, and of some of these the rest. */
export async function giveBack(world: World, story: Story): Promise<void> {
  const { data } = await ask(world, '/api/v1/payments', { token: story.who.token });
  for (const payment of data) {
    const chance = story.chance();
    if (chance < 0.2) continue;
    const part = Math.floor(payment.amount.amount * story.chance()) + 1;
    if (chance < 0.6) await refund(world, story, payment, part);
    if (chance > 0.4) await refund(world, story, payment);
  }
}

async function refund(world: World, story: Story, payment: Json, part?: number): Promise<void> {
  const amount = part === undefined ? {} : { amount: { ...payment.amount, amount: part } };
  const body = { paymentId: payment.id, reason: 'requested_by_customer', ...amount };
  await insist(world, story, '/api/v1/refunds', body, story.staff);
}

import { movableClock } from '@mekong/kit';
import { createSandbox } from '@mekong/sandbox';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Books, controlOver } from '../contract/control.ts';
import { isJson, told } from '../contract/known-problems.ts';
import { startReceiver } from '../contract/receiver.ts';
import { type RecordedCall, recordingFetch } from '../contract/recording-fetch.ts';
import { findSpecs, specsFolder } from '../contract/specs.ts';
import { type ContractTraits, type ContractWorld, gatewayContract } from '../contract/suite.ts';
import type { GatewayDeps } from '../port.ts';
import { createStripeGateway, stripeConnections } from './index.ts';
import { readDocuments, type StripeSpecs, stripeSpecs } from './testing/documents.ts';

const calls: RecordedCall[] = [];
const worlds: ContractWorld[] = [];

interface State {
  stripe: {
    paymentIntents: Record<string, { status: string; metadata: unknown }>;
    refunds: Record<string, { intentId: string; status: string }>;
  };
}

const isOf = (metadata: unknown, paymentId: string) => JSON.stringify(metadata).includes(`"${paymentId}"`);
const tookMoney = ['succeeded', 'processing'];

const books: Books = {
  capturesOf: (state, paymentId) =>
    Object.values((state as State).stripe.paymentIntents).filter(
      ({ status, metadata }) => tookMoney.includes(status) && isOf(metadata, paymentId),
    ).length,
  refundsOf: (state, captureId) =>
    Object.values((state as State).stripe.refunds).filter(({ intentId }) => intentId === captureId).length,
};

async function stripeWorld(): Promise<ContractWorld> {
  const clock = movableClock(new Date('2026-11-21T10:00:00Z'));
  const receiver = await startReceiver();
  const sandbox = createSandbox({
    clock,
    webhookUrl: (gateway) => (gateway === 'stripe' ? receiver.url : null),
  });
  const { url } = await sandbox.listen();
  const { secretKey, webhookSecret } = sandbox.stripe;
  const fetch = recordingFetch(globalThis.fetch, calls);
  const deps: GatewayDeps = { fetch, now: clock.now, log: () => {} };
  const simulator = { baseUrl: sandbox.stripe.baseUrl(), secretKey, webhookSecret };
  const connection = { ...stripeConnections.sandbox(simulator), timeoutMs: 1000 };
  const world: ContractWorld = {
    gateway: createStripeGateway(deps, connection),
    foreigner: createStripeGateway(deps, { ...connection, webhookSecrets: ['whsec_foreign'] }),
    stranger: createStripeGateway(deps, { ...connection, secretKey: 'sk_test_false' }),
    control: controlOver(url, 'stripe', books),
    cards: { refused: '0002', declinedLater: '0341', pending: 'bank' },
    absent: { order: 'cs_test_absent', capture: 'pi_absent', refund: 're_absent', setup: 'cs_test_absent' },
    received: receiver.deliveries,
    now: clock.now,
    passDays: (days) => clock.advance(days * 86_400_000),
    outliveDeliveries: () => clock.set(new Date('2050-01-01T00:00:00Z')),
    async close() {
      await sandbox.close();
      await receiver[Symbol.asyncDispose]();
    },
  };
  worlds.push(world);
  return world;
}

const traits: ContractTraits = {
  capturesOnApproval: true,
  completesOnApproval: true,
  findsCharges: true,
  keepsSetupId: true,
  showsDisputes: true,
  namesAccount: true,
  declinedAtCapture: [],
  asksBuyerLater: ['3155'],
  failsLater: ['bank_fails'],
  eventTypes: ['checkout.session.completed', 'payment_intent.succeeded', 'charge.refunded', 'refund.created'],
  forgeries: ['signature', 'body', 'secret', 'stale'],
};

gatewayContract('Stripe', traits, stripeWorld);

const folder = findSpecs('stripe');
if (folder === null) {
  console.warn(`SPECS MISSING in ${specsFolder}: skipped, no call was checked against Stripe's description`);
}

// Runs after the suite above, on what went over the wire there.
describe.skipIf(folder === null)('every call of the contract is as Stripe documents it', () => {
  let specs: StripeSpecs;
  beforeAll(() => {
    specs = stripeSpecs(readDocuments(folder ?? ''));
  });

  /** The simulator stands below a prefix of its own. */
  const documented = () =>
    calls.map((call) => ({
      ...call,
      url: new URL(call.url.pathname.replace('/stripe', '') + call.url.search, call.url),
    }));

  it('and has been made', () => {
    const made = documented().map(
      ({ method, url }) => `${method} ${url.pathname.replace(/\b(cs|pi|re|pm|seti)_\w+/, '…')}`,
    );
    expect([...new Set(made)].sort()).toEqual([
      'GET /v1/account',
      'GET /v1/checkout/sessions',
      'GET /v1/checkout/sessions/…',
      'GET /v1/disputes',
      'GET /v1/events',
      'GET /v1/payment_intents',
      'GET /v1/payment_intents/…',
      'GET /v1/payment_methods/…',
      'GET /v1/refunds/…',
      'POST /v1/checkout/sessions',
      'POST /v1/payment_intents',
      'POST /v1/payment_methods/…/detach',
      'POST /v1/refunds',
    ]);
  });

  it('on the way there, each of them', () => {
    const checked = documented().map((call) => ({ call, ...specs.request(call) }));
    expect(checked.filter(({ by }) => by === null)).toEqual([]);
    const writes = checked.filter(
      ({ call }) => call.method === 'POST' && !call.url.pathname.endsWith('/detach'),
    );
    expect(writes.filter(({ by }) => by !== 'schema')).toEqual([]);
    expect(checked.flatMap(({ call, problems }) => told(call, problems))).toEqual([]);
    console.log(
      `${checked.length} requests to Stripe checked, ${writes.length} of them by the pinned version's schemas`,
    );
  });

  it('with the pinned version, and every write under a key of ours', () => {
    for (const { method, requestHeaders } of documented()) {
      expect(requestHeaders.get('stripe-version')).toBe('2026-10-28.endive');
      expect(requestHeaders.get('idempotency-key') !== null).toBe(method === 'POST');
      expect(requestHeaders.get('idempotency-key') ?? '').not.toContain('stripe-node');
    }
  });

  it('on the way back, each of them', () => {
    const answered = documented().filter(({ answer }) => answer !== null && isJson(answer.body));
    const silent = documented().length - answered.length;
    // Not one more than the faults that the tests asked for: nothing else escapes the check.
    expect(silent).toBe(worlds.reduce((sum, { control }) => sum + control.spoiled(), 0));
    expect(answered.flatMap((call) => told(call, specs.answerProblems(call)))).toEqual([]);
    console.log(`${answered.length} answers of Stripe checked, ${silent} were none by a fault`);
  });

  it('and so is every event', () => {
    const events = worlds.flatMap(({ received }) =>
      received.map(({ rawBody }) => JSON.parse(rawBody.toString()) as WireEvent),
    );
    expect(new Set(events.map(({ type }) => type)).size).toBeGreaterThanOrEqual(5);
    const problems = events.flatMap((event) =>
      [...specs.objectProblems(event), ...specs.objectProblems(event.data.object)].map(
        (problem) => `${event.type}: ${problem}`,
      ),
    );
    expect(problems).toEqual([]);
  });
});

interface WireEvent {
  object: 'event';
  type: string;
  data: { object: { object: string } };
}

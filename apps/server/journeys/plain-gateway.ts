import type { Capabilities, Gateway, GatewayCapture, GatewaySetup, Outcome } from '@mekong/gateways';
import { money } from '@mekong/kit';
import type { World } from '@mekong/testing';

const nothing = { kind: 'unknown', code: 'NOT_PLAYED', message: 'not played here' } as const;

/** What a call does instead of what it should: the answer, and whether the thing was done all the same. */
export interface Trouble {
  readonly answer: Outcome<never>;
  readonly done: boolean;
}

export interface PlainGateway extends Gateway {
  readonly charges: GatewayCapture[];
  readonly keys: string[];
  readonly removed: string[];
  /** Taken by the next charges, in turn. */
  readonly troubles: Trouble[];
  /** The customer agrees on the gateway's page. */
  agree(setupId: string): void;
  forget(setupId: string): void;
}

/**
 * A gateway of one page for rules that turn on what a gateway can do: it searches charges, has a minimum of 0.50, and
 * answers as told. The sandbox plays the real ones.
 */
export function plainGateway(world: World, change: Partial<Capabilities> = {}): PlainGateway {
  const charges: GatewayCapture[] = [];
  const byKey = new Map<string, GatewayCapture>();
  const setups = new Map<string, GatewaySetup>();
  const keys: string[] = [];
  const removed: string[] = [];
  const troubles: Trouble[] = [];
  const take = (request: { paymentId: string; idempotencyKey: string; total: GatewayCapture['amount'] }) => {
    const id = `pi_${charges.length + 1}`;
    const { total: amount, paymentId } = request;
    const refunded = money(0n, amount.currency);
    const rest = { state: 'completed' as const, fee: null, refunded, disputed: false };
    const capture = { id, orderId: id, amount, paymentId, createdAt: world.clock.now(), ...rest };
    charges.push(capture);
    byKey.set(request.idempotencyKey, capture);
    return capture;
  };
  const found = <T>(value: T | undefined) =>
    value ? ({ kind: 'found', value } as const) : ({ kind: 'absent' } as const);
  const orderOf = (capture: GatewayCapture) => ({
    id: capture.id,
    state: 'completed' as const,
    total: capture.amount,
    paymentId: capture.paymentId,
    approvalUrl: null,
    expiresAt: null,
    captures: [capture],
    savedMethod: null,
  });
  const gateway: PlainGateway = {
    name: 'stripe',
    kind: 'sandbox',
    capabilities: {
      currencies: new Set(['USD']),
      idempotencyHours: 24,
      saveMethod: true,
      capturesOnApproval: true,
      refundWindowDays: null,
      minimum: (currency) => money(50n, currency),
      ...change,
    },
    charges,
    keys,
    removed,
    troubles,
    createOrder: async () => nothing,
    captureOrder: async () => nothing,
    fetchOrder: async (id) => {
      const capture = charges.find((one) => one.id === id);
      return found(capture && orderOf(capture));
    },
    fetchCapture: async (id) => found(charges.find((one) => one.id === id)),
    chargeSaved: async (request) => {
      keys.push(request.idempotencyKey);
      const trouble = troubles.shift();
      const known = byKey.get(request.idempotencyKey);
      if (!trouble || trouble.done) {
        const value = known ?? take(request);
        if (!trouble) return { kind: 'ok', value };
      }
      return trouble.answer;
    },
    findCharge: async ({ paymentId }) => found(charges.find((one) => one.paymentId === paymentId)),
    beginSetup: async ({ setupId }) => {
      const id = `cs_${setupId}`;
      const approvalUrl = `https://gateway.example/${id}`;
      const value = { id, state: 'created' as const, setupId, approvalUrl, expiresAt: null, method: null };
      setups.set(id, value);
      return { kind: 'ok', value };
    },
    completeSetup: async () => nothing,
    fetchSetup: async (id) => found(setups.get(id)),
    removeMethod: async (token) => {
      removed.push(token);
      return { kind: 'ok', value: null };
    },
    refund: async () => nothing,
    fetchRefund: async () => nothing,
    verify: async () => ({ kind: 'forged', reason: 'not played here' }),
    listEvents: async () => nothing,
    check: async () => nothing,
    agree: (setupId) => {
      const id = `cs_${setupId}`;
      const method = { token: `cus/${setupId}`, kind: 'card' as const, label: 'Visa •••• 4242' };
      setups.set(id, { id, state: 'completed', setupId, approvalUrl: null, expiresAt: null, method });
    },
    forget: (setupId) => void setups.delete(`cs_${setupId}`),
  };
  // The world's own gateway goes on being there, after this one.
  const { gateways } = world.ctx().services;
  // First, and in the place of the sandbox's gateway of that name.
  const shadowed = (list: readonly Gateway[]) => [
    gateway,
    ...list.filter((one) => one.name !== gateway.name),
  ];
  Object.defineProperties(gateways, {
    all: { value: shadowed(gateways.all) },
    open: { value: shadowed(gateways.open) },
  });
  return gateway;
}

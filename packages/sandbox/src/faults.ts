import type { Fault, GatewayName, RandomFaults, SandboxState } from './state.ts';

/** Planned and random misbehaviour, as tests and the demo ask for it. */
export interface FaultPlan {
  add(...faults: Fault[]): void;
  random(plan: RandomFaults): void;
  clear(): void;
  list(): readonly Fault[];
}

/** What chance does to a new event: `lose` means that it is never sent by itself. */
export type WebhookChance = 'lose' | 'delay' | 'duplicate' | null;

/** The plan together with the questions that the handlers ask of it. */
export interface FaultDesk extends FaultPlan {
  /** `ids` are those by which a planned fault may name the order that it strikes. */
  take(gateway: GatewayName, on: Fault['on'], ...ids: (string | undefined)[]): Fault | null;
  rollWebhook(): WebhookChance;
}

const RANDOM_KINDS: Fault['kind'][] = ['500', 'timeout_before', 'timeout_after', 'garbage', '429'];

/** Faults kept in the state, so that a restarted sandbox goes on misbehaving as planned. */
export function faultDesk(state: SandboxState): FaultDesk {
  return {
    add: (...faults) => {
      state.faults.push(...faults.map((fault) => ({ ...fault, times: fault.times ?? 1 })));
    },
    random: (plan) => {
      state.random = plan;
      state.randomState = plan.seed;
    },
    clear: () => {
      state.faults = [];
      state.random = null;
    },
    list: () => state.faults,
    take: (gateway, on, ...ids) => takePlanned(state, gateway, on, ids) ?? takeRandom(state, on),
    rollWebhook: () => rollWebhook(state),
  };
}

function takePlanned(
  state: SandboxState,
  gateway: GatewayName,
  on: Fault['on'],
  ids: (string | undefined)[],
): Fault | null {
  const strikes = (one: Fault) =>
    one.on === on && (one.gateway ?? gateway) === gateway && (!one.orderId || ids.includes(one.orderId));
  const fault = state.faults.find(strikes);
  if (!fault) return null;
  fault.times = (fault.times ?? 1) - 1;
  if (fault.times <= 0) state.faults = state.faults.filter((one) => one !== fault);
  return fault;
}

function takeRandom(state: SandboxState, on: Fault['on']): Fault | null {
  const plan = state.random;
  if (!plan || (plan.on && !plan.on.includes(on)) || nextRandom(state) >= plan.rate) return null;
  return { on, kind: pick(state, plan.kinds ?? RANDOM_KINDS) };
}

function rollWebhook(state: SandboxState): WebhookChance {
  const plan = state.random;
  if (!plan || (plan.on && !plan.on.includes('webhook')) || nextRandom(state) >= plan.rate) return null;
  return pick(state, ['lose', 'delay', 'duplicate']);
}

function pick<Value>(state: SandboxState, values: readonly Value[]): Value {
  return values[Math.floor(nextRandom(state) * values.length)]!;
}

/** Mulberry32: the next number from 0 to 1 of a sequence that a seed fixes. */
function nextRandom(state: SandboxState): number {
  state.randomState = (state.randomState + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state.randomState ^ (state.randomState >>> 15), 1 | state.randomState);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

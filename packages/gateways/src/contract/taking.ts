import { describe, expect, it } from 'vitest';
import { lookUpCapture } from '../captures.ts';
import type { GatewayCapture, Lookup, Outcome } from '../port.ts';
import { withRetry } from '../retry.ts';
import type { FaultWish } from './control.ts';
import { approvedOrder, chargeRequest, orderNow, savedMethod, succeeded } from './steps.ts';
import type { ContractTraits, ContractWorld, Section } from './world.ts';

/** One call of ours that takes money, ready to be made. */
interface Taking {
  paymentId: string;
  /** Makes the call; another `turn` is another idempotency key. */
  take(turn?: string): Promise<Outcome<GatewayCapture>>;
  /** What the gateway's books say about it. */
  look(): Promise<Lookup<GatewayCapture>>;
}

interface Way {
  name: string;
  on: FaultWish['on'];
  /** Another key finds the money already taken; else it would take it again. */
  isOnePerOrder: boolean;
  /** `look` can tell; else it must say that it cannot. */
  isSearchable: boolean;
  prepare(world: ContractWorld): Promise<Taking>;
}

const capturing: Way = {
  name: 'capturing an order',
  on: 'capture',
  isOnePerOrder: true,
  isSearchable: true,
  async prepare(world) {
    const { capture, request } = await approvedOrder(world);
    return {
      paymentId: request.paymentId,
      take: (turn = 'first') =>
        world.gateway.captureOrder({ ...capture, idempotencyKey: `${turn}-${capture.orderId}` }),
      async look() {
        const [value] = (await orderNow(world, capture.orderId)).captures;
        return value === undefined ? { kind: 'absent' } : { kind: 'found', value };
      },
    };
  },
};

const charging = (traits: ContractTraits): Way => ({
  name: 'charging a saved method',
  on: 'charge',
  isOnePerOrder: false,
  isSearchable: traits.findsCharges,
  async prepare(world) {
    const { token } = await savedMethod(world);
    const request = chargeRequest(token);
    const { paymentId } = request;
    const since = world.now();
    return {
      paymentId,
      take: (turn = 'first') =>
        world.gateway.chargeSaved({
          ...request,
          reference: `${request.reference}-${turn}`,
          idempotencyKey: `${turn}-${request.idempotencyKey}`,
        }),
      look: () => world.gateway.findCharge({ paymentId, methodToken: token, since }),
    };
  },
});

/** Whatever happens on the way: never twice the money, and never a guess. */
export const taking: Section = (world, traits) => {
  const ways = traits.capturesOnApproval ? [charging(traits)] : [capturing, charging(traits)];

  describe.each(ways)('$name', ({ on, isOnePerOrder, isSearchable, prepare }) => {
    const takenOf = ({ paymentId }: Taking) => world().control.capturesOf(paymentId);

    /** What a look-up must say: the truth, or that it cannot be known. */
    async function expectTold(call: Taking, truth: object) {
      const told = isSearchable ? truth : { kind: 'unknown', code: 'NOT_SEARCHABLE' };
      expect(await call.look()).toMatchObject(told);
    }

    it('takes the money once when asked many times at once', async () => {
      const call = await prepare(world());
      const turns = isOnePerOrder ? ['one', 'one', 'two', 'two', 'three'] : ['one', 'one', 'one'];
      const outcomes = await Promise.all(turns.map((turn) => call.take(turn)));
      for (const { kind } of outcomes) expect(['ok', 'unknown']).toContain(kind);
      expect(await takenOf(call)).toBe(1);
    });

    it('does not know how a call without an answer ended, and finds that nothing happened', async () => {
      const call = await prepare(world());
      await world().control.fault({ on, kind: 'timeout_before' });
      const outcome = await call.take();
      expect(outcome).toMatchObject({ kind: 'unknown', code: 'TIMEOUT' });
      expect(outcome).not.toHaveProperty('recorded');
      await expectTold(call, { kind: 'absent' });
      expect(succeeded(await call.take()).state).toBe('completed');
      expect(await takenOf(call)).toBe(1);
    });

    it('does not know how a call without an answer ended, and finds that the money was taken', async () => {
      const call = await prepare(world());
      await world().control.fault({ on, kind: 'timeout_after' });
      expect(await call.take()).toMatchObject({ kind: 'unknown', code: 'TIMEOUT' });
      const value = { state: 'completed', paymentId: call.paymentId };
      await expectTold(call, { kind: 'found', value });
      const taken = succeeded(await call.take());
      await expectTold(call, { kind: 'found', value: taken });
      expect(await takenOf(call)).toBe(1);
    });

    it.each([
      ['500', { recorded: true }],
      ['garbage', { recorded: true }],
      ['429', { code: 'RATE_LIMIT_REACHED', retryAfterSeconds: expect.any(Number) }],
    ] as const)('does not know after %s, and gets there by repeating', async (kind, details) => {
      const call = await prepare(world());
      await world().control.fault({ on, kind });
      expect(await call.take()).toMatchObject({ kind: 'unknown', ...details });
      expect(succeeded(await call.take()).state).toBe('completed');
      expect(await takenOf(call)).toBe(1);
    });

    it('tells that an error may be recorded under the key; looked up first, another key takes the money', async () => {
      const call = await prepare(world());
      await world().control.fault({ on, kind: 'replayed_500' });
      expect(await call.take()).toMatchObject({ kind: 'unknown', recorded: true });
      // The fault has struck once: what comes now is the gateway's own memory.
      expect(await call.take()).toMatchObject({ kind: 'unknown', recorded: true });
      await expectTold(call, { kind: 'absent' });
      expect(await takenOf(call)).toBe(0);
      expect(succeeded(await call.take('second')).state).toBe('completed');
      expect(await takenOf(call)).toBe(1);
    });

    it('gets through every fault in turn by the common retry', async () => {
      const call = await prepare(world());
      await world().control.fault({ on, kind: '500' }, { on, kind: '429' }, { on, kind: 'timeout_after' });
      const outcome = await persistently(call, isSearchable);
      expect(outcome).toMatchObject({ kind: 'ok', value: { paymentId: call.paymentId } });
      expect(await takenOf(call)).toBe(1);
    });
  });

  it('looks an order up through the common look-up', async () => {
    const { capture } = await approvedOrder(world());
    const { kind } = await lookUpCapture(world().gateway, capture.orderId);
    expect(kind).toBe(traits.capturesOnApproval ? 'ok' : 'absent');
  });
};

/** As a caller does it: the books tell whether an unanswered call happened; else the key makes repeating harmless. */
function persistently(call: Taking, isSearchable: boolean): Promise<Outcome<GatewayCapture>> {
  return withRetry(() => call.take(), {
    now: () => new Date(0),
    sleep: async () => {},
    random: () => 0.5,
    async lookup() {
      if (!isSearchable) return { kind: 'absent' };
      const lookup = await call.look();
      return lookup.kind === 'found' ? { kind: 'ok', value: lookup.value } : lookup;
    },
  });
}
